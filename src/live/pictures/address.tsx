import { FieldForm } from "../../ui/fieldForm";
import { message } from "../../words/message";

/** Where the address of a picture is typed. */
export function Address({ onAddress }: { onAddress: (address: string) => void }) {
  return (
    <div class="address">
      <p class="fine">{message("live_drop")}</p>
      <FieldForm
        type="url"
        label={message("live_address")}
        placeholder="https://example.org/picture.jpg"
        action={message("live_address_go")}
        onSubmit={(address, clear) => {
          onAddress(address);
          clear();
        }}
      />
    </div>
  );
}
