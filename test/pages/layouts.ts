/** Layouts of pages as people meet them, written for the tests: how many pictures each shows, and what a visitor does. */
export interface Layout {
  readonly name: string;
  readonly pictures: number;
  readonly style: string;
  readonly body: string;
  readonly script?: string;
  /** Attributes of <html>. */
  readonly root?: string;
  /** What is clicked after the page has been scrolled through. */
  readonly click?: string;
}

const DRAWINGS = ["clock", "umbrella", "stripes", "honeycomb"];
const some = (count: number, write: (i: number, src: string) => string) =>
  Array.from({ length: count }, (_, i) => write(i, `/${DRAWINGS[i % DRAWINGS.length]}.svg?${i}`)).join("\n");
const img = (src: string, width: number, height = width) =>
  `<img src="${src}" width="${width}" height="${height}" alt="">`;
const WORDS = "It was noted at the meeting that the weather had been fair for most of the week. ";

export const LAYOUTS: readonly Layout[] = [
  {
    name: "news front page",
    pictures: 9,
    style: `main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 12px } article:first-child { grid-column: span 2 }
      header { position: sticky; top: 0; background: white; z-index: 10 } article { overflow: hidden }`,
    body: `<header><img src="/clock.svg?logo" width="32" height="32" alt=""><nav><a href="#a">World</a> <a href="#b">Sport</a></nav></header>
      <main>${some(9, (i, src) => `<article><a href="#${i}">${img(src, 200, 120)}<h2>Story ${i}</h2></a><p>${WORDS.repeat(2)}</p></article>`)}</main>`,
  },
  {
    name: "shop grid",
    pictures: 12,
    style: `ul { display: flex; flex-wrap: wrap; gap: 8px; list-style: none; padding: 0 } li { width: 180px; transition: transform .1s }
      li:hover { transform: scale(1.05) } .photo { height: 150px; background-size: cover } ${some(6, (i, src) => `.p${i} { background-image: url(${src}&back) }`)}`,
    body: `<ul>${some(6, (_, src) => `<li>${img(src, 160)}<b>9.90</b><button>Buy</button></li>`)}
      ${some(6, (i) => `<li><div class="photo p${i}"></div><b>19.90</b></li>`)}</ul>`,
  },
  {
    name: "image search",
    pictures: 30,
    style:
      ".rows { line-height: 0 } .rows a { display: inline-block; margin: 4px } .rows img { height: 120px; width: auto }",
    body: `<form><input type="search" value="umbrella"></form><div class="rows">${some(30, (i, src) => `<a href="#${i}"><img src="${src}" alt=""></a>`)}</div>`,
  },
  {
    name: "forum thread",
    pictures: 6,
    style:
      "table { width: 100%; border-collapse: collapse } td { border: 1px solid #ccc; vertical-align: top } .avatar { width: 80px; height: 80px; border-radius: 50% }",
    body: `<table>${some(5, (i, src) => `<tr><td><img class="avatar" src="${src}" alt=""><br>user${i}</td><td><p>${WORDS.repeat(3)}</p>${i === 2 ? img(`${src}&post`, 300, 200) : ""}</td></tr>`)}</table>`,
  },
  {
    name: "social feed with virtual scrolling",
    pictures: 3,
    style:
      "#feed { position: relative; height: 30000px } .post { position: absolute; left: 0; right: 0; height: 300px; contain: strict }",
    body: '<div id="feed"></div>',
    script: `
      const shown = new Map();
      const draw = () => {
        const first = Math.max(0, Math.floor(scrollY / 300) - 1);
        for (const [i, post] of shown) if (i < first || i > first + 4) { post.remove(); shown.delete(i); }
        for (let i = first; i <= first + 4; i++) {
          if (shown.has(i)) continue;
          const post = document.createElement("div");
          post.className = "post";
          post.style.top = i * 300 + "px";
          const image = new Image(200, 200);
          image.src = "/" + ${JSON.stringify(DRAWINGS)}[i % 4] + ".svg?" + i;
          post.append(image, "Post " + i);
          feed.append(post);
          shown.set(i, post);
        }
      };
      addEventListener("scroll", draw);
      draw();`,
  },
  {
    name: "photo gallery with lightbox",
    pictures: 9,
    style: `.grid { columns: 3 } .grid img { width: 100%; height: auto } dialog::backdrop { background: rgb(0 0 0 / .8) } dialog img { width: 400px; height: 400px }`,
    body: `<div class="grid">${some(8, (i, src) => `<button data-i="${i}"><img src="${src}" width="300" height="300" alt=""></button>`)}</div><dialog><img id="big" alt=""></dialog>`,
    script: `document.querySelector(".grid").addEventListener("click", (event) => {
        big.src = event.target.getAttribute("src") + "&big";
        document.querySelector("dialog").showModal();
      });`,
    click: ".grid button",
  },
  {
    name: "document with figures",
    pictures: 4,
    style:
      "body { max-width: 700px; margin: auto; counter-reset: f } figure { float: right; margin: 1em } svg { border: 1px solid }",
    body: `${some(3, (i, src) => `<p>${WORDS.repeat(6)}</p><figure>${img(src, 200)}<figcaption>Figure ${i}</figcaption></figure><p>${WORDS.repeat(9)}</p>`)}
      <svg width="200" height="120" viewBox="0 0 20 12"><path d="M1 11 L8 4 L12 8 L19 1" fill="none" stroke="navy"/><path d="M0 12V0" stroke="red"/></svg>`,
  },
  {
    name: "right-to-left page",
    pictures: 5,
    root: 'dir="rtl" lang="ar"',
    style: "main { display: flex; flex-wrap: wrap; overflow-x: auto } figure { margin-inline-start: 40px }",
    body: `<main>${some(5, (_, src) => `<figure>${img(src, 150)}<figcaption>صورة</figcaption></figure>`)}</main>`,
  },
];
