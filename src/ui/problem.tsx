/** What went wrong with something that the user asked for, in a sentence; nothing where nothing did. */
export function Problem({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p class="problem" role="alert">
      {text}
    </p>
  );
}
