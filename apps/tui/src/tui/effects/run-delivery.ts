import { homeFolder } from "@cftokens/workbench/connection";
import type { DeliveryEffect } from "../effect.ts";
import type { Message } from "../message.ts";
import { type Delivery, type SecretPipe, writeSecret } from "@cftokens/workbench/secrets";

/** Hands a secret on, to a file or to a command, or stops doing so. */
export async function runDelivery(
  effect: DeliveryEffect,
  { secretPipe }: { readonly secretPipe: SecretPipe },
  send: (message: Message) => void,
): Promise<void> {
  switch (effect.type) {
    case "write-secret":
      send(toNews(await writeSecret(effect.secret.reveal(), effect.path, homeFolder())));
      return;
    case "pipe-secret":
      send(toNews(await secretPipe.run(effect.secret.reveal(), effect.command)));
      return;
    case "stop-delivery":
      secretPipe.stop();
  }
}

function toNews(delivery: Delivery): Message {
  return delivery.ok
    ? { area: "secret", type: "delivered", news: delivery.news }
    : { area: "secret", type: "delivery-failed", reason: delivery.reason };
}
