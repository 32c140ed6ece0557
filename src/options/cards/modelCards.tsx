import { knowsInWords } from "../../words/factInWords";
import { message } from "../../words/message";
import { recommend } from "../models/recommend";
import type { ModelRow } from "../models/useModels";
import { ModelCard } from "./modelCard";
import { SpecialCard } from "./specialCard";

interface Props {
  readonly rows: readonly ModelRow[];
  readonly used: ModelRow | undefined;
  readonly reload: () => Promise<void>;
}

/** The models that most people need, a card each: the recommended one, the fastest, and those for one kind of thing. */
export function ModelCards({ rows, used, reload }: Props) {
  const { best, fastest, special } = recommend(rows);
  const common = { used, reload };
  return (
    <ul class="cards">
      {best && (
        <ModelCard
          {...common}
          row={best}
          heading={message("options_best")}
          knows={message("options_knows", knowsInWords(best.entry))}
        />
      )}
      {fastest && (
        <ModelCard
          {...common}
          row={fastest}
          heading={message("options_fastest")}
          knows={message("options_knows_the_same")}
        />
      )}
      {special.length > 0 && <SpecialCard {...common} rows={special} />}
    </ul>
  );
}
