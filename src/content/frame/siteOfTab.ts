/**
 * The host name of the site that the tab shows: a frame counts as part of the page around it. Where the browser does
 * not name that (no `ancestorOrigins`), a frame counts as a site of its own.
 */
export function siteOfTab(): string {
  const origins = location.ancestorOrigins;
  const top = origins?.[origins.length - 1];
  return top && URL.canParse(top) ? new URL(top).hostname : location.hostname;
}
