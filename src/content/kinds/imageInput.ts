import type { ElementKind } from "./kind";

export const imageInput: ElementKind = {
  name: "imageInput",
  selector: "input[type=image]",
  find: (element) => {
    const { src } = element as HTMLInputElement;
    return src ? { address: src } : undefined;
  },
};
