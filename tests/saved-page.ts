/** A page as a browser saves it: menu, headline, byline, the article, and more of the same. */
export const savedPage = `<!doctype html><html lang="en"><head><title>Night ferry to the south under discussion | Harbour News</title>
<link rel="canonical" href="https://harbour.example/1993/night-ferry"></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Night ferry to the south under discussion</h1><p>By Kim Writer</p><time datetime="1993-03-16">16 March 1993</time>
<p>Ada North told reporters on Monday that a ferry could cross the strait after dark as soon as lamps stand on both slipways. The
Harbour Office has asked two yards for prices, and neither has answered in writing so far.</p>
<p>Fishermen in the south want the quay to stay free at night, and they have written to the council about it.</p></article>
<aside><a href="/1993/storm">Storm closes the bridge</a></aside></body></html>`;
