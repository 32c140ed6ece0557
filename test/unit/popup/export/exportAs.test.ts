import { describe, expect, it } from "vitest";
import { exportAs } from "../../../../src/popup/export/exportAs";
import type { PictureReport } from "../../../../src/protocol/page/pictureReport";

const candidates = [
  { index: 1, label: 'screw, "bolt"', probability: 0.5 },
  { index: 2, label: "nail", probability: 0.25 },
];
const verdict = { candidates, top5: candidates, kinds: ["fastener", "thing"], model: "m", engine: "wasm" } as const;
const picture = (address: string, answer: PictureReport["answer"], named?: string, count = 1): PictureReport => ({
  address,
  count,
  answer,
  named,
});
const PICTURES = [
  picture("a", { ...verdict, state: "confident" }),
  picture("b,c", { ...verdict, state: "ambiguous" }),
  picture("d", { state: "unreadable", code: "refused", detail: "404" }),
  picture("e", { ...verdict, state: "confident" }, "two\nlines"),
  picture("f", undefined, "old\rMac", 3),
  picture("g", undefined),
  picture("h", { ...verdict, state: "family", family: { word: "fastener", probability: 0.9 } }),
  picture("i", { ...verdict, state: "confident", also: candidates.slice(1) }),
];

describe("the export", () => {
  it("writes CSV that spreadsheets read: quoted where needed, lines ended as the standard says", () => {
    expect(exportAs("csv", PICTURES)).toBe(
      [
        "address,state,label,probability,candidates,model,engine,reason,count,family,familyProbability,kinds,also",
        'a,confident,"screw, ""bolt""",0.5,"screw, ""bolt"" 0.500; nail 0.250",m,wasm,,1,,,fastener; thing,',
        '"b,c",ambiguous,,,"screw, ""bolt"" 0.500; nail 0.250",m,wasm,,1,,,fastener; thing,',
        "d,unreadable,,,,,,The server refused the request (HTTP 404). Open the picture in a new tab to see why.,1,,,,",
        'e,named,"two\nlines",,"screw, ""bolt"" 0.500; nail 0.250",m,wasm,,1,,,fastener; thing,',
        'f,named,"old\rMac",,,,,,3,,,,',
        "g,waiting,,,,,,,1,,,,",
        'h,family,,,"screw, ""bolt"" 0.500; nail 0.250",m,wasm,,1,fastener,0.9,fastener; thing,',
        'i,confident,"screw, ""bolt""",0.5,"screw, ""bolt"" 0.500; nail 0.250",m,wasm,,1,,,fastener; thing,nail 0.250',
        "",
      ].join("\r\n"),
    );
  });

  it("writes nothing into CSV that a spreadsheet would compute", () => {
    for (const label of ['=HYPERLINK("http://a.example")', "+1", "-1", "@SUM(A1)", "\t=1"]) {
      const named = exportAs("csv", [picture("a", undefined, label)]).split("\r\n")[1];
      expect(named).toMatch(/^a,named,"?'/);
      const likely = [{ index: 0, label, probability: 0.5 }];
      const said = exportAs("csv", [picture("a", { ...verdict, candidates: likely, state: "ambiguous" })]);
      expect(said.split("\r\n")[1]).toMatch(/^a,ambiguous,,,"?'/);
    }
    expect(JSON.parse(exportAs("json", [picture("a", undefined, "=1")]))[0].label).toBe("=1");
  });

  it("writes JSON, one picture a line", () => {
    const text = exportAs("json", PICTURES);
    expect(text.trimEnd().split("\n")).toHaveLength(PICTURES.length + 2);
    expect(JSON.parse(text)[1]).toEqual({
      address: "b,c",
      state: "ambiguous",
      label: "",
      probability: null,
      candidates: candidates.map(({ label, probability }) => ({ label, probability })),
      model: "m",
      engine: "wasm",
      reason: "",
      count: 1,
      family: "",
      familyProbability: null,
      kinds: ["fastener", "thing"],
      also: [],
    });
    expect(JSON.parse(text).at(-1).also).toEqual([{ label: "nail", probability: 0.25 }]);
    expect(JSON.parse(text).at(-2)).toMatchObject({
      state: "family",
      label: "",
      family: "fastener",
      familyProbability: 0.9,
    });
    expect(JSON.parse(exportAs("json", []))).toEqual([]);
  });
});
