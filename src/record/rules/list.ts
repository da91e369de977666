import { badId } from './entry/bad-id.ts';
import { citationUnknown } from './entry/citation-unknown.ts';
import { dateInvalid } from './entry/date-invalid.ts';
import { dateOutsideSpan } from './entry/date-outside-span.ts';
import { datedAfterSource } from './entry/dated-after-source.ts';
import { disagreementKind } from './entry/disagreement-kind.ts';
import { duplicateSource } from './entry/duplicate-source.ts';
import { factRepeatsLead } from './entry/fact-repeats-lead.ts';
import { factUncited } from './entry/fact-uncited.ts';
import { itemEmpty } from './entry/item-empty.ts';
import { leadMissing } from './entry/lead-missing.ts';
import { listedTwice } from './entry/listed-twice.ts';
import { missingKey } from './entry/missing-key.ts';
import { missingSection } from './entry/missing-section.ts';
import { recordedOrder } from './entry/recorded-order.ts';
import { relationSelf } from './entry/relation-self.ts';
import { sectionForm } from './entry/section-form.ts';
import { sourceUncited } from './entry/source-uncited.ts';
import { titleEnglish } from './entry/title-english.ts';
import { unknownKey } from './entry/unknown-key.ts';
import { unknownSection } from './entry/unknown-section.ts';
import { unknownValue } from './entry/unknown-value.ts';
import { urlScheme } from './entry/url-scheme.ts';
import { weekdayMismatch } from './entry/weekday-mismatch.ts';
import { wrongType } from './entry/wrong-type.ts';
import { citationForm } from './file/citation-form.ts';
import { conflictMarker } from './file/conflict-marker.ts';
import { dateUnquoted } from './file/date-unquoted.ts';
import { encoding } from './file/encoding.ts';
import { fileLimits } from './file/file-limits.ts';
import { filePlace } from './file/file-place.ts';
import { frontMatterMissing } from './file/front-matter-missing.ts';
import { hiddenCharacter } from './file/hidden-character.ts';
import { markdownForm } from './file/markdown-form.ts';
import { rawHtml } from './file/raw-html.ts';
import { yamlSyntax } from './file/yaml-syntax.ts';
import { addressDropped } from './issued/address-dropped.ts';
import { dateInId } from './issued/date-in-id.ts';
import { issuedForm } from './issued/issued-form.ts';
import { numberDropped } from './issued/number-dropped.ts';
import { duplicateId } from './record/duplicate-id.ts';
import { settles } from './record/settles.ts';
import { spanOfDays } from './record/span-of-days.ts';
import { stepBeforePromise } from './record/step-before-promise.ts';
import { tombstone } from './record/tombstone.ts';
import { unknownId } from './record/unknown-id.ts';
import { verdictCourse } from './record/verdict-course.ts';
import { relationStage } from './record/relation-stage.ts';
import { slipWithoutDeadline } from './record/slip-without-deadline.ts';
import { verdictConfidence } from './record/verdict-confidence.ts';
import type { Rule } from './rule.ts';

/** Every rule of the record, in the order in which docs/rules/README.md lists them. */
export const rules: readonly Rule[] = [
  encoding,
  conflictMarker,
  fileLimits,
  filePlace,
  hiddenCharacter,
  yamlSyntax,
  frontMatterMissing,
  dateUnquoted,
  citationForm,
  rawHtml,
  markdownForm,
  badId,
  unknownKey,
  missingKey,
  wrongType,
  unknownValue,
  dateInvalid,
  urlScheme,
  leadMissing,
  unknownSection,
  missingSection,
  sectionForm,
  itemEmpty,
  factUncited,
  factRepeatsLead,
  citationUnknown,
  sourceUncited,
  titleEnglish,
  duplicateSource,
  disagreementKind,
  listedTwice,
  relationSelf,
  dateOutsideSpan,
  datedAfterSource,
  recordedOrder,
  weekdayMismatch,
  duplicateId,
  unknownId,
  tombstone,
  spanOfDays,
  stepBeforePromise,
  settles,
  verdictCourse,
  verdictConfidence,
  slipWithoutDeadline,
  relationStage,
  addressDropped,
  numberDropped,
  dateInId,
  issuedForm,
];
