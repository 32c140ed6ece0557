import { Bring } from "./bring";
import { Measure } from "./measure";
import { ModelTable } from "./modelTable";
import { Plot } from "./plot";
import { recommend } from "./recommend";
import { useModels } from "./useModels";

export function Options() {
  const { rows, reload } = useModels();
  if (!rows) return null;
  return (
    <main>
      <header>
        <h1>Label Lens</h1>
        <p class="soft">Every model runs on this computer. No picture leaves it.</p>
      </header>
      <section aria-labelledby="models">
        <h2 id="models">Models</h2>
        <ModelTable rows={rows} recommended={recommend(rows)} reload={reload} />
      </section>
      <section aria-labelledby="speed">
        <h2 id="speed">Speed and accuracy on this computer</h2>
        <Measure rows={rows} reload={reload} />
        <Plot rows={rows} />
      </section>
      <section aria-labelledby="bring">
        <h2 id="bring">A model of your own</h2>
        <Bring reload={reload} />
      </section>
    </main>
  );
}
