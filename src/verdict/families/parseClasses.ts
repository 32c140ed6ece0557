/** The numbers that a text such as "3-5 8" names: 3, 4, 5 and 8; an empty one names none. */
export function parseClasses(text: string): number[] {
  return text
    .split(" ")
    .filter(Boolean)
    .flatMap((part) => {
      const [first = 0, last = first] = part.split("-").map(Number);
      return Array.from({ length: last - first + 1 }, (_, i) => first + i);
    });
}
