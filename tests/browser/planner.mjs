// One's own route as the tests of it open it.

export const OWN = "#/plan?s=peasant-institute,kmt-first-congress,assembly";

/** The names of the timetable's stops, in order, once it stands. */
export async function stops(page) {
  const names = page.getByRole("main").locator(".timeline").getByRole("heading");
  await names.first().waitFor();
  return names.allInnerTexts();
}
