import { PAGE_STYLE } from '../../platform/documents';

/** Typst layout of a certificate; `data` as `certificateData` makes it. */
export const CERTIFICATE_LAYOUT = `${PAGE_STYLE}
#set document(title: "见习证明 " + data.number)
#set page(
  paper: "a4",
  margin: (top: 26mm, bottom: 26mm, left: 28mm, right: 28mm),
  background: {
    place(center + horizon, rect(width: 100% - 20mm, height: 100% - 20mm, stroke: 1.6pt + brand))
    place(center + horizon, rect(width: 100% - 24mm, height: 100% - 24mm, stroke: hairline))
  },
  footer: align(center, text(size: 8.5pt, fill: soft)[
    见习证明　#data.number　#context counter(page).display("第 1 页 共 1 页", both: true)
  ]),
)

#align(center)[
  #v(4mm)
  #text(size: 30pt, weight: "bold", tracking: 0.3em, fill: brand)[见习证明]
  #v(0.5mm)
  #text(size: 10.5pt, fill: soft)[编号 #data.number]
  #v(0.5mm)
  #line(length: 34mm, stroke: 1.6pt + brand)
]
#v(5mm)

#{
  set text(size: 13pt)
  set par(leading: 1.05em, spacing: 1.05em, first-line-indent: (amount: 2em, all: true))
  for words in data.statement { par(words) }
}

#form-table(data.facts, label-width: 7em)

#if data.skills.len() > 0 {
  block(sticky: true, above: 1.2em, below: 0.7em, text(size: 11.5pt, weight: "bold", fill: brand)[技能评价])
  set text(size: 10.5pt)
  set par(justify: false, leading: 0.55em)
  let cell((skill, rating)) = grid(
    columns: (1fr, auto),
    column-gutter: 0.6em,
    skill,
    text(fill: brand, weight: "bold", rating),
  )
  grid(
    columns: (1fr, 1fr),
    column-gutter: 10mm,
    row-gutter: 0.75em,
    ..data.skills.map(cell),
  )
}

#v(1fr)
#block(breakable: false, width: 100%, {
  if data.isSandbox { place(right + horizon, dx: -6mm, dy: -10mm, sandbox-stamp) }
  grid(
    columns: (30mm, 1fr),
    gutter: 10mm,
    align: (center + bottom, right + bottom),
    {
      image("files/qr.svg", width: 30mm, alt: "查验见习证明的二维码")
      v(-0.6em)
      text(size: 9pt, fill: soft)[扫码查验真伪]
    },
    {
      set text(size: 12pt)
      set par(justify: false, leading: 0.8em)
      [见习单位：#data.host]
      linebreak()
      [见证机构：#data.bureau]
      linebreak()
      data.day
    },
  )
})
#v(0.6em)
#line(length: 100%, stroke: hairline)
#{
  set text(size: 8.5pt, fill: soft)
  set par(leading: 0.55em, spacing: 0.5em, justify: false)
  [查验地址：#link(data.url, data.url)]
  parbreak()
  [平台对本文件加盖电子印章（PAdES）和可信时间戳（RFC 3161），此后改动任何一个字节都能被发现；也可以在查验页上传本文件核对。]
  if data.isSandbox {
    parbreak()
    text(fill: red, weight: "bold")[本文件使用演示印章，仅供演示和测试，没有法律效力。]
  }
}
`;
