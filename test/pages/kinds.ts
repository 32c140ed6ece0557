/** Pages with a picture of every common kind: what they show, by path and query, in order. */
interface KindPage {
  readonly body: string;
  readonly head?: string;
  readonly pictures: readonly string[];
}

const box = (style: string, more = "") => `<div style="width: 100px; height: 100px; ${style}" ${more}></div>`;

/** Elements that show a picture; `/no-picture` is a page. */
export const ELEMENTS: KindPage = {
  body: `
    <input type="image" width="100" height="100" src="/clock.svg?input" alt="">
    <svg width="200" height="100">
      <image width="100" height="100" href="/clock.svg?svg" />
      <image x="100" width="100" height="100" href="/umbrella.svg?svg" />
    </svg>
    <object width="100" height="100" type="image/svg+xml" data="/stripes.svg?object"></object>
    <object width="100" height="100" data="/large.png?object"></object>
    <embed width="100" height="100" src="/large.png?embed">
    <embed width="100" height="100" type="image/png" src="/large.png?typed">
    <object width="100" height="100" data="/no-picture"></object>
    <embed width="100" height="100" src="/no-picture">
    <object width="100" height="100" type="text/html" data="/no-picture"></object>`,
  pictures: [
    "/clock.svg?input",
    "/clock.svg?svg",
    "/large.png?embed",
    "/large.png?object",
    "/large.png?typed",
    "/stripes.svg?object",
    "/umbrella.svg?svg",
  ],
};

/** Styles that show one. */
export const STYLES: KindPage = {
  body: `${box("background: url(/clock.svg?background) center / cover")}
     ${box("background: linear-gradient(red, blue), url(/clock.svg?layer1) 0 0 / 100% 100%, url(/umbrella.svg?layer2) 0 0 / contain")}
     ${box("background-image: image-set('/clock.svg?1x' 1x, '/umbrella.svg?2x' 2x); background-size: cover")}
     ${box("border: 20px solid; border-image: url(/stripes.svg?border) 30")}
     ${box("background: teal; mask-image: url(/umbrella.svg?mask)")}
     <ul style="list-style: url(/large.png?list) inside"><li>One<b>bold</b></li></ul>
     ${box("content: url(/clock.svg?content)")}
     ${box("", 'class="around"')}`,
  head: `<style>
       .around::before { content: ""; display: block; width: 80px; height: 80px; background: url(/clock.svg?before) 0 0 / cover }
       .around::after { content: url(/umbrella.svg?after); display: block; width: 80px; height: 80px }
     </style>`,
  pictures: [
    "/clock.svg?1x",
    "/clock.svg?background",
    "/clock.svg?before",
    "/clock.svg?content",
    "/clock.svg?layer1",
    "/large.png?list",
    "/stripes.svg?border",
    "/umbrella.svg?after",
    "/umbrella.svg?layer2",
    "/umbrella.svg?mask",
  ],
};
