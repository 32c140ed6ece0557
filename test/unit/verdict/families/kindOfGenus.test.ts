/** A species whose common name does not say of what kind it is has that of its genus. */
import { expect, it } from "vitest";
import { familiesOf } from "../../../../src/verdict/families/familiesOf";

it("by the kind that is said of most others of the genus", () => {
  const insects = [
    "Nymphalis antiopa (Mourning Cloak)",
    "Nymphalis californica (California Tortoiseshell)",
    "Aglais io (European Peacock Butterfly)",
    "Aglais milberti ()",
    "Orthetrum sabina (Green Marsh Hawk)",
    "Orthetrum albistylum (White-tailed Skimmer)",
    "Orthetrum cancellatum (Black-tailed Skimmer)",
    "Libellula luctuosa (Widow Skimmer)",
    "Sympetrum vicinum (Autumn Meadowhawk Dragonfly)",
    "Automeris io (Io Moth)",
    "Automeris louisiana (Louisiana Eyed Silk Butterfly)",
    "Automeris zephyria (Zephyr)",
  ];
  const found = new Map(
    familiesOf(insects)?.families.map(({ word, classes }) => [word, classes.map((index) => insects[index])]),
  );
  expect(found.get("butterfly")).toEqual([...insects.slice(0, 4), insects[10]]);
  expect(found.get("dragonfly")).toEqual(insects.slice(4, 9));
  expect(found.get("species of the genus Automeris")).toEqual(insects.slice(9));
});

it("a word that every object knows is no kind", () => {
  const insects = ["Automeris io (Io Constructor)", "Automeris zephyria (Zephyr)"];
  const words = familiesOf(insects)?.families.map(({ word }) => word);
  expect(words).toEqual(["species of the genus Automeris"]);
});
