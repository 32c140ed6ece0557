/** How a picture is shown: mirrored, and turned clockwise by so many quarters. */
export interface View {
  readonly mirrored: boolean;
  readonly turns: number;
}

/** Width divided by height, as it is shown. */
export const ratioOf = ({ videoWidth, videoHeight }: HTMLVideoElement, { turns }: View): number => {
  const ratio = videoWidth > 0 ? videoWidth / videoHeight : 16 / 9;
  return turns % 2 === 0 ? ratio : 1 / ratio;
};
