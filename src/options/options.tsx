import { message } from "../words/message";
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
        <h1>{message("extension_name")}</h1>
        <p class="soft">{message("options_intro")}</p>
      </header>
      <section aria-labelledby="models">
        <h2 id="models">{message("options_models")}</h2>
        <ModelTable rows={rows} recommended={recommend(rows)} reload={reload} />
      </section>
      <section aria-labelledby="speed">
        <h2 id="speed">{message("options_speed")}</h2>
        <Measure rows={rows} reload={reload} />
        <Plot rows={rows} />
      </section>
      <section aria-labelledby="bring">
        <h2 id="bring">{message("options_bring")}</h2>
        <Bring reload={reload} />
      </section>
    </main>
  );
}
