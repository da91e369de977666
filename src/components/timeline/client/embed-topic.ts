/** Goes from `/embed/timeline/?topic=<id>` to the page of that topic, where the record has it. */
const topic = new URLSearchParams(location.search).get('topic');
const page = [...document.querySelectorAll<HTMLAnchorElement>('a[data-topic]')].find(
  (link) => link.dataset['topic'] === topic,
);
if (page) location.replace(page.href);
