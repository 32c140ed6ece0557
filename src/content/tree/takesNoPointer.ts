/** Whether the pointer passes through an element, so that no point says what lies over it. */
export const takesNoPointer = (element: Element): boolean => getComputedStyle(element).pointerEvents === "none";
