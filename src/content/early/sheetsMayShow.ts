/** Functions of CSS without which no style has a picture. Some of them may stand for something else, too. */
export const PICTURE_FUNCTIONS = ["url(", "image-set(", "src(", "paint("];
/** Maximum number of rules, and of those in them, that are read: more would take longer than it saves. */
const MAX_RULES = 1_000;

/** How many rules the sheets had that were read, and can show no picture. */
const plain = new WeakMap<CSSStyleSheet, number>();

/** Whether a rule of the document's style sheets may give something a picture; those of other sites cannot be read. */
export function sheetsMayShow(): boolean {
  let left = MAX_RULES;
  return [...document.styleSheets, ...document.adoptedStyleSheets].some((sheet) => {
    const listed = rulesOf(sheet);
    if (!listed) return true;
    // Rules that a script puts in the place of as many others are not noticed.
    if (plain.get(sheet) === listed.length) return false;
    left = countDown(left, listed);
    if (left < 0 || [...listed].some(namesPicture)) return true;
    plain.set(sheet, listed.length);
    return false;
  });
}

/** A number less these rules and those in them; below 0 as soon as there are more. */
function countDown(left: number, rules: CSSRuleList): number {
  for (const rule of rules) {
    if (--left < 0) break;
    if ("cssRules" in rule) left = countDown(left, rule.cssRules as CSSRuleList);
  }
  return left;
}

/** Whether a rule, or one in it, names a file that is not a font. */
function namesPicture(rule: CSSRule): boolean {
  if (rule instanceof CSSFontFaceRule) return false;
  const text = rule.cssText.toLowerCase();
  return PICTURE_FUNCTIONS.some((name) => text.includes(name));
}

function rulesOf(sheet: CSSStyleSheet): CSSRuleList | undefined {
  try {
    return sheet.cssRules;
  } catch {
    return undefined;
  }
}
