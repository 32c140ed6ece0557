/** Shows why something that the user asked for failed, as a sentence; nothing where `text` is undefined. */
export function Problem({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p class="problem" role="alert">
      {text}
    </p>
  );
}
