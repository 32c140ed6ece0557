/** Whether an address says that it is of an SVG drawing, which may be shown at any size; not every one does. */
export const namesDrawing = (address: string): boolean => /^data:image\/svg\+xml|^[^?#]*\.svgz?([?#]|$)/i.test(address);
