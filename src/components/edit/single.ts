import { element } from '../filter/element.ts';
import { type Control, framed, listed, meant, suggestions, type Wanted } from './controls.ts';

/** More choices than this are typed, with completion, and not unrolled. */
const mostUnrolled = 20;

function nothing(needed: boolean): null | undefined {
  return needed ? null : undefined;
}

/** What the file has; a line that is empty though it is not needed is left out. */
function kept({ value, needed }: Wanted): unknown {
  return value === null ? nothing(needed) : value;
}

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function choice(wanted: Wanted, values: readonly unknown[]): Control {
  const { value, needed, labels, field } = wanted;
  const known = value === undefined || value === null || values.includes(value);
  const options = [
    ...(value === undefined || value === null || !needed ? [{ text: '–', value: '' }] : []),
    ...(known ? [] : [{ text: shown(value), value: shown(value) }]),
    ...values.map((one) => ({ text: labels[String(one)] ?? String(one), value: String(one) })),
  ];
  const select = element('select', {}, ...options.map((one) => element('option', { value: one.value }, one.text)));
  select.value = shown(value);
  let edited = false;
  select.addEventListener('change', () => (edited = true));
  if (value === undefined && field.default !== undefined) select.value = '';
  return framed(wanted, select, () => {
    if (!edited) return kept(wanted);
    return select.value === '' ? nothing(needed) : (values.find((one) => String(one) === select.value) ?? select.value);
  });
}

function completed(wanted: Wanted, values: readonly unknown[]): Control {
  const { value, needed, labels } = wanted;
  const input = element('input', { list: suggestions(values, labels), spellcheck: 'false', autocomplete: 'off' });
  input.value = shown(value);
  const name = element('p', { class: 'hint' });
  const tell = (): void => {
    name.textContent = labels[shown(meant(input.value, values, labels))] ?? '';
  };
  tell();
  let edited = false;
  input.addEventListener('input', () => {
    edited = true;
    tell();
  });
  return framed(
    wanted,
    input,
    () => {
      if (!edited) return kept(wanted);
      return input.value.trim() === '' ? nothing(needed) : (meant(input.value, values, labels) ?? input.value.trim());
    },
    name,
  );
}

function checkbox(wanted: Wanted): Control {
  const { value } = wanted;
  const input = element('input', { type: 'checkbox' });
  input.checked = value === true;
  let edited = false;
  input.addEventListener('change', () => (edited = true));
  const control = framed(wanted, input, () => (edited ? input.checked || undefined : kept(wanted)));
  control.element.classList.add('check');
  return control;
}

function typed(wanted: Wanted): Control {
  const { value, needed, field } = wanted;
  const isNumber = field.type === 'integer' || field.type === 'number';
  // Prose wraps; dates, addresses and numbers do not.
  const isProse = field.pattern === '[\\p{L}\\p{N}]';
  const input = isProse ? element('textarea', { rows: '1' }) : element('input', { spellcheck: 'false' });
  if (isNumber) input.setAttribute('inputmode', 'numeric');
  input.value = shown(value);
  let edited = false;
  input.addEventListener('input', () => (edited = true));
  return framed(wanted, input, () => {
    if (!edited) return kept(wanted);
    const text = input.value.replace(/\s*\n\s*/g, ' ').trim();
    if (text === '') return nothing(needed);
    return isNumber && Number.isFinite(Number(text)) ? Number(text) : text;
  });
}

/** The control of a value that is neither a list nor a group. */
export function single(wanted: Wanted): Control {
  const values = listed(wanted.field);
  if (values) return values.length > mostUnrolled ? completed(wanted, values) : choice(wanted, values);
  return wanted.field.type === 'boolean' ? checkbox(wanted) : typed(wanted);
}
