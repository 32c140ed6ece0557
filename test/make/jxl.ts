/** A red disc over a meadow, 120 × 90, lossless: nothing that the tests have writes JPEG XL. */
export const jxl = (): Buffer =>
  Buffer.from(
    "/wrIMrASCAgQAFgCSyg1lj70IQ0aAkYAqGEoxpgkqpnZGONeQAYAwNGgREiAgAsQIAIxBhKJbipNoj1D2ivs3pyKrC6DfxcoCTC4YOskmQ0u5mgp" +
      "AOcO+jsErwBMTbcO4k05l8HLDd9H9lZcgVEJVCKFnEPiblCMEK40b9WAA1E7MOaLT1AE3z5M2sPrcjwW5c4rnao4YEx6ogeMSbrbL8oB",
    "base64",
  );

/** The same in a container. ISO/IEC 18181-2, 9 */
export function jxlInContainer(): Buffer {
  const box = (type: string, contents: Uint8Array) => {
    const head = Buffer.from(`\0\0\0\0${type}`, "latin1");
    head.writeUInt32BE(head.length + contents.length);
    return Buffer.concat([head, contents]);
  };
  return Buffer.concat([
    box("JXL ", Buffer.from([0x0d, 0x0a, 0x87, 0x0a])),
    box("ftyp", Buffer.from("jxl \0\0\0\0jxl ", "latin1")),
    box("jxlc", jxl()),
  ]);
}
