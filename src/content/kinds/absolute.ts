/** An address as the element's page means it; undefined where it cannot be parsed, and so leads nowhere. */
export const absolute = (address: string, { baseURI }: Element): URL | undefined =>
  URL.parse(address, baseURI) ?? undefined;
