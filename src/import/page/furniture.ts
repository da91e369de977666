/** Words by which pages of many languages name their own parts. They belong to the web, not to any subject. */

function anyOf(words: readonly string[]): string {
  return words.join('|');
}

/** Lines after which no word of the article follows. */
const endings = [
  String.raw`(?:read|see|watch) (?:also|more|next)\b`,
  String.raw`related(?: (?:articles?|stories|news|posts|topics|content|links|items?))?\s*:?$`,
  String.raw`(?:more|other|latest|recent|top|popular|similar|previous|next|most read)\b.{0,24}\b(?:news|stories|articles?|posts?|category|headlines|topics|section|day|items?|reads?)\b`,
  String.raw`more (?:from|on|in)\b`,
  String.raw`you (?:may|might) (?:also )?(?:like|be interested)`,
  String.raw`recommended(?: for you)?\s*:?$`,
  String.raw`\d*\s*(?:comments?|responses?|repl(?:y|ies)|thoughts on)\b`,
  String.raw`(?:leave|post|write|add) (?:a |your )?(?:reply|comment)`,
  String.raw`(?:our|the) (?:partners|commenting rules|sponsors)`,
  String.raw`(?:share|tags?|topics|filed under|categor(?:y|ies)|labels|keywords)\s*(?:this|on|:|$)`,
  String.raw`print(?:er)?[- ](?:version|friendly)`,
  String.raw`(?:about|contact) the author\b`,
  String.raw`(?:support|subscribe|sign up|follow us|newsletter|advertisement)\b`,
  String.raw`copyright\b|\(c\)|©|all rights reserved`,
  String.raw`original (?:url|article|link)`,
  String.raw`читайте (?:также|еще|ещё|далее)|читать (?:также|далее)|(?:по|смотрите|см\.) (?:теме|также)|ещ[её] (?:по теме|новости)`,
  String.raw`(?:другие|последние|главные|похожие|свежие|актуальные) (?:новости|материалы|статьи|публикации|записи|темы)|новости (?:по теме|партн[её]ров|сми2?)|материалы по теме|популярное|самое читаемое|лента новостей`,
  String.raw`комментари(?:и|ев|й)|оставить комментарий|обсудить|поделиться|подписывайтесь|теги\s*:|метки\s*:|рубрики?\s*:|ключевые слова|подробнее (?:читайте )?на`,
  String.raw`все (?:материалы|права)|адрес редакции|при (?:использовании|перепечатке|цитировании)|версия для печати|нашли ошибку|реклама$`,
  String.raw`相关(?:阅读|新闻|报道|链接|文章|推荐|专题)|相關(?:閱讀|新聞|報導|連結|文章)|延伸(?:阅读|閱讀)|推荐(?:阅读|新闻)|推薦閱讀|热门(?:新闻|推荐|评论|文章)|熱門|更多(?:新闻|新聞|精彩|内容)|猜你喜欢|编辑推荐|今日(?:热点|要闻|推荐)|最新(?:新闻|消息)|(?:新闻)?排行`,
  String.raw`网友评论|網友評論|我要评论|评论\s*(?:\(|（|$)|發表評論|发表评论|(?:文章)?关键词|(?:文章)?關鍵[词詞]|标签|標籤|分享(?:到|至)|责任?编辑?[:：]|責任?編輯?[:：]|编辑[:：]|編輯[:：]|版权|版權|声明[:：]|免责声明|上一篇|下一篇|打印|返回(?:首页|顶部)|扫一扫|扫描`,
  String.raw`(?:lesen sie (?:auch|mehr)|mehr zum thema|weitere (?:artikel|nachrichten|meldungen|beiträge)|ähnliche (?:artikel|beiträge)|neueste (?:beiträge|artikel|kommentare)|schreibe einen kommentar|kommentare|dieser beitrag wurde|teilen|archive?$|kategorien|schlagw)`,
  String.raw`(?:à lire aussi|lire aussi|sur le même (?:sujet|thème)|articles? (?:liés|similaires|récents)|commentaires|laisser un commentaire|partager|tous droits réservés|étiquettes)`,
  String.raw`(?:lea también|leer (?:también|más)|le puede interesar|noticias relacionadas|artículos relacionados|más noticias|comentarios|deja(?:r)? un comentario|compartir|etiquetas|todos los derechos|leia (?:também|mais)|notícias relacionadas|comentários|compartilh|leggi anche|commenti|articoli correlati|zobacz też|czytaj (?:też|także)|komentarze|čtěte také|související|komentáře)`,
];
const ending = new RegExp(`^[\\s\\p{P}\\p{S}]*(?:${anyOf(endings)})`, 'iu');

/** Whether a short line ends the article: what follows are other headlines, comments, or the foot of the page. */
export function endsArticle(text: string): boolean {
  return ending.test(text) && text.length <= 130;
}

/** Whether a line, however long, is the foot of a page: rules for comments, rights, a call to subscribe. */
export function isFooter(text: string): boolean {
  return /^[\s\p{P}]*(?:our commenting rules|copyright\b|©|\(c\)|all rights reserved|we use cookies|subscribe to|sign up (?:for|to)|follow us|все права защищены|при (?:использовании|перепечатке|цитировании)|сетевое издание|声明[:：]|免责声明|版权|本网站?声明|凡本网|alle rechte|tous droits réservés)/iu.test(
    text,
  );
}

/** "Source: …": who the report is from, as the page credits it. */
const credit =
  /^[\s(（[【*]*(?:source|sources|via|originally published (?:by|in|at|on)|источник(?:и)?|по материалам|по (?:данным|сообщению)|quelle|fuente|fonte|zdroj|źródło|稿件来源|消息来源|文章来源|信息来源|来源|來源|稿源|转自|轉自|转载自|原标题来源|文\/)\s*[:：\-–—]?\s*(.+?)[\s)）\]】]*$/iu;
const inlineCredit = /(?:来源|來源|稿源|出处|出處)\s*[:：]\s*([^\s|｜]+)/u;

/** The name in a line that credits the source of the report, if it is such a line. */
export function creditOf(text: string): string | undefined {
  if (text.length > 110) return undefined;
  const inline = inlineCredit.exec(text)?.[1];
  if (inline !== undefined) return inline.replace(/(?:作者|编辑|責編|责编|发布).*$/, '');
  const labelled = /[:：]/.test(text) || /^(?:по|转|轉|via|originally)/i.test(text.trim());
  return labelled ? credit.exec(text)?.[1] : undefined;
}

/** The name behind a copyright mark, without years and the usual reserve of rights. */
export function holderOf(text: string): string | undefined {
  const mark = /(?:©|\(c\)|&copy;|copyright|版权所有|版權所有)/i;
  if (!mark.test(text)) return undefined;
  const after = text.slice(text.search(mark)).replace(/^(?:©|\(c\)|copyright|版权所有|版權所有|[:：\s])+/i, '');
  const source = after === '' ? text.slice(0, text.search(mark)) : after;
  const name = source
    .replace(/^(?:©|\(c\)|[\d\s,–—-])+/i, '')
    .split(
      /[.。,;|]\s|\s{2,}|[.。;|]$|,?\s*\d{4}|\b(?:all rights|when using|alle rechte|все права|tous droits|todos los)\b/iu,
    )[0]
    ?.trim();
  return name === undefined || name === '' || name.length > 60 ? undefined : name;
}

const byline =
  /^[\s*_([（【—–-]*(?:by|written by|posted by|author|text|von|par|por|di|autor|автор(?:ы)?|текст|作者|文|撰文|记者|記者|本报记者|特约记者|本网记者)(?:\s*[:：/]\s*|\s+)(.+)$/iu;
const newsHan =
  /(?:[（(]|^|\s|电|訊|讯)(?:本报|本网|特约|特派|驻\p{Script=Han}{2,5})?(?:记者|記者)\s*[:：]?\s*(\p{Script=Han}{2,4}(?:[·•]\p{Script=Han}{1,6})?)(?=[)）\s|,，、]|$|报道)/u;

/** Whether a text has the form of a person’s name: two to four words with capitals, or two to four Han characters. */
export function isPersonName(text: string): boolean {
  if (/^\p{Script=Han}{2,4}$/u.test(text)) return true;
  const words = text.split(/\s+/);
  return (
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^(?:\p{Lu}[\p{L}.'’-]*|de|da|di|del|van|von|der|la|al|bin)$/u.test(word))
  );
}

/** The person whom a line names as the author, if it does. */
export function bylineOf(text: string): string | undefined {
  const han = newsHan.exec(text)?.[1];
  if (han !== undefined) return han;
  if (text.length > 140) return undefined;
  const part = text.split(/\s*[|｜•·]\s*/u).find((one) => byline.test(one));
  const rest = part === undefined ? undefined : byline.exec(part)?.[1];
  const name = rest
    ?.split(/\s*(?:[|｜,，;/•·—–]|\s-\s|\(|\d|\bfor\b|\bin\b|\bon\b|来源|來源|责编|编辑|发布)/u)[0]
    ?.trim()
    .replace(/[.:]+$/, '');
  return name !== undefined && isPersonName(name) ? name : undefined;
}

/** Lines under a picture, or that credit it. */
export function isCaption(text: string): boolean {
  return /\((?:credit|photo|image|courtesy|фото|foto)|^(?:photo|image|фото|foto|图|圖|资料图|資料圖|bild)\s*[:：]/iu.test(
    text,
  );
}
