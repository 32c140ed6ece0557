import { expect, it } from "vitest";
import { UNFITTED_RULE } from "../../../../src/models/entry";
import { nameOfSpecies } from "../../../../src/verdict/families/nameOfSpecies";
import { Judge } from "../../../../src/verdict/judge";
import { shortLabel, wholeLabel } from "../../../../src/words/label";

it("begins with the common name", () => {
  expect(nameOfSpecies("Haemorhous cassinii (Cassin's Finch)")).toBe("Cassin's Finch, Haemorhous cassinii");
  expect(nameOfSpecies("Circus hudsonius (Northern Harrier (American))")).toBe(
    "Northern Harrier (American), Circus hudsonius",
  );
});

it("is the scientific name where the brackets for a common one are empty", () => {
  expect(nameOfSpecies("Syntomoides imaon ()")).toBe("Syntomoides imaon");
});

it("is none where there are no brackets, or where the label is no species", () => {
  for (const label of ["Sturnus vulgaris", "background", "crane (bird)"]) {
    expect(nameOfSpecies(label)).toBeUndefined();
  }
});

it("is what a class of a list of species is called, shortly by the common name", () => {
  const labels = ["Haemorhous cassinii (Cassin's Finch)", "Haemorhous mexicanus (House Finch)"];
  const { candidates } = new Judge(labels, UNFITTED_RULE).judge(Float32Array.of(1, 0));
  expect(candidates.map(({ label }) => [shortLabel(label), wholeLabel(label)])).toEqual([
    ["Cassin's Finch", "Cassin's Finch, Haemorhous cassinii"],
  ]);
});
