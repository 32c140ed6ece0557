import { useEffect, useState } from "preact/hooks";

interface Props {
  readonly content: string;
  /** A JPEG file. */
  readonly picture: ArrayBuffer;
  readonly side: number;
}

/** A small picture; what it shows is said beside it. */
export function Picture({ content, picture, side }: Props) {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([picture], { type: "image/jpeg" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content]);
  return <img class="example" src={address} width={side} height={side} alt="" />;
}
