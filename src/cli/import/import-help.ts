/** What `npm run import -- --help` prints. */
export const importHelp = `Makes a draft of an event from a saved article, or finds the event that it tells of.

  npm run import -- FILE [options]      FILE is saved HTML, plain text or Markdown; - reads standard input

  --url ADDRESS        address of the article, where the file does not say it
  --published DAY      day of publication, where the file does not say it: 2015-04-30
  --date DATE          date of the event, where the text does not say it: 2015-04-28, 2015-04, 2015-04-28~
  --dry-run            print what would be written, and write nothing
  --json               print everything that was concluded as JSON, and write nothing unless --add is given
  --add                add the article to the recognised event as a further source
  --new                begin a draft although the event is recognised, or the article is out of scope

Examples

  npm run import -- ~/Downloads/article.html
      reads a page saved from the browser and writes content/events/2015/2015-04-28-….md

  npm run import -- article.html --dry-run
      shows the draft first

  npm run import -- article.txt --url https://example.org/news/1
      a text pasted into a file, with its address

  pbpaste | npm run import -- - --url https://example.org/news/1
      straight from the clipboard (xclip -o on Linux)

  npm run import -- article.html --add
      the event is there already: the article becomes a further source of it; then cite it as [^id]

Then fill in what is empty and run "npm run check".
It ends with 0 when something was concluded, 1 when nothing can be read or written, 2 on a wrong call.
`;
