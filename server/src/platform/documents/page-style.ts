/** Typst: what the pages of all documents share; colours are those of the app. */
export const PAGE_STYLE = `
#let ink = rgb("#16222e")
#let soft = rgb("#465565")
#let line-colour = rgb("#c3ced7")
#let brand = rgb("#0b5a7a")
#let pale = rgb("#f1f6f8")
#let red = rgb("#b3261e")
#let hairline = 0.5pt + line-colour
#set text(size: 11.5pt, fill: ink)
#set par(leading: 0.85em, spacing: 0.85em, justify: true)
#let running(left, right) = {
  set text(size: 8.5pt, fill: soft)
  grid(columns: (1fr, auto), left, right)
}
// Over what bears the sandbox's seal.
#let sandbox-stamp = rotate(-14deg, circle(
  radius: 13mm,
  stroke: 2pt + red,
  inset: 0pt,
  align(center + horizon, {
    set par(leading: 0.5em)
    text(fill: red, weight: "bold", size: 13pt)[演示印章]
    linebreak()
    text(fill: red, size: 7.5pt)[没有法律效力]
  }),
))
#let form-table(rows, label-width: 10em) = block(
  width: 100%,
  above: 1em,
  below: 1em,
  table(
    columns: (label-width, 1fr),
    stroke: (x, y) => (
      top: if y == 0 { hairline },
      bottom: hairline,
      left: none,
      right: none,
    ),
    fill: (x, y) => if x == 0 { pale },
    inset: (x: 8pt, y: 6.5pt),
    align: horizon + left,
    ..rows.map(((label, value)) => (par(justify: false, text(fill: soft, size: 10.5pt, label)), par(justify: false, value))).flatten(),
  ),
)
`;
