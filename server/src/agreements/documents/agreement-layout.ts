import { PAGE_STYLE } from '../../platform/documents';

/** Typst layout of the text that is signed; `data` as `agreementData` makes it. */
export const AGREEMENT_LAYOUT = `${PAGE_STYLE}
#set document(title: data.title + " " + data.number)
#set page(
  paper: "a4",
  margin: (top: 22mm, bottom: 24mm, left: 26mm, right: 26mm),
  footer: {
    line(length: 100%, stroke: hairline)
    v(-0.6em)
    running(
      [#data.title　#data.number　第#(data.version)版],
      context counter(page).display("第 1 页 共 1 页", both: true),
    )
  },
  foreground: if data.watermark != none {
    rotate(-35deg, text(size: 92pt, weight: "bold", fill: rgb(179, 38, 30, 26), data.watermark))
  },
)

#align(center)[
  #v(4mm)
  #text(size: 24pt, weight: "bold", tracking: 0.18em, data.title)
  #v(1mm)
  #text(size: 10pt, fill: soft)[编号 #data.number　·　第 #data.version 版]
  #v(1mm)
  #line(length: 34mm, stroke: 1.6pt + brand)
]
#v(3mm)

#let paragraph(words) = par(first-line-indent: (amount: 2em, all: true), words)

#show heading: it => block(above: 1.5em, below: 0.85em, sticky: true, text(size: 12.5pt, weight: "bold", fill: brand, it.body))

#for section in data.sections {
  heading(level: 1, section.heading)
  for part in section.blocks {
    if part.rows.len() > 0 { form-table(part.rows) } else { paragraph(part.text) }
  }
}

#let blank(width) = box(width: width, height: 1em, stroke: (bottom: 0.6pt + soft))
#let signer(it) = block(
  width: 100%,
  height: 42mm,
  breakable: false,
  stroke: hairline,
  radius: 3pt,
  inset: 10pt,
  {
    text(size: 10pt, fill: soft, it.party)
    v(-0.3em)
    par(justify: false, text(weight: "bold", it.name))
    v(1fr)
    set text(size: 10.5pt)
    if it.stamps [经办人签名：#blank(1fr)　（盖章）] else [签名：#blank(1fr)]
    v(0.35em)
    [日期：#blank(3.6em) 年 #blank(2.2em) 月 #blank(2.2em) 日]
  },
)
#v(1.2em)
// The boxes stay together: nobody signs on a page apart from the others.
#block(breakable: false, {
  align(center, text(fill: soft, size: 10pt)[（以下为签署栏，无正文）])
  v(0.4em)
  grid(columns: (1fr, 1fr), gutter: 8pt, ..data.signers.map(signer))
  v(0.4em)
  text(size: 9pt, fill: soft)[电子签署的，不在本栏手写；各方的签名、时间和身份确认方式见文件末尾的《签署证据页》。纸质签署的，在本栏签名、盖章并写明日期。]
})
`;
