import { PAGE_STYLE } from '../../platform/documents';

/** Typst layout of the page behind the signed text; `data` as `evidenceData` makes it. */
export const EVIDENCE_LAYOUT = `${PAGE_STYLE}
#set document(title: "签署证据页 " + data.number)
#set page(
  paper: "a4",
  margin: (top: 20mm, bottom: 20mm, left: 24mm, right: 24mm),
  footer: {
    line(length: 100%, stroke: hairline)
    v(-0.6em)
    running(
      [#data.number　第#(data.version)版　签署证据],
      context counter(page).display("证据页第 1 页 共 1 页", both: true),
    )
  },
  header: if data.isSandbox {
    align(right, text(size: 9pt, fill: red)[演示印章，没有法律效力])
  },
)

#let small(words) = text(size: 9pt, fill: soft, words)
#let pairs(rows, size: 9.5pt) = {
  set text(size: size)
  set par(justify: false, leading: 0.55em)
  grid(
    columns: (5em, 1fr),
    column-gutter: 0.6em,
    row-gutter: 0.62em,
    ..rows.map(((label, value)) => (text(fill: soft, label), value)).flatten(),
  )
}
#if data.isSandbox { place(top + right, dx: -36mm, dy: 3mm, sandbox-stamp) }

#grid(
  columns: (1fr, 30mm),
  gutter: 8mm,
  {
    text(size: 21pt, weight: "bold", tracking: 0.12em)[签署证据页]
    v(-0.2em)
    line(length: 30mm, stroke: 1.6pt + brand)
    v(0.2em)
    set text(size: 10.5pt)
    form-table(data.facts, label-width: 6em)
  },
  align(center, {
    image("files/qr.svg", width: 30mm, alt: "验证协议的二维码")
    v(-0.6em)
    small[扫码查验真伪]
  }),
)

#block(width: 100%, fill: pale, radius: 3pt, inset: 9pt, {
  pairs((("文本摘要", data.hash), ("查验地址", link(data.url, data.url))), size: 9pt)
  v(-0.2em)
  small(data.about)
})

#show heading: it => block(above: 1.1em, below: 0.7em, sticky: true, text(size: 12.5pt, fill: brand, it.body))
#heading(level: 1)[各方签署]
#for (index, it) in data.signatures.enumerate() {
  block(width: 100%, breakable: false, stroke: hairline, radius: 3pt, inset: 9pt, above: 0.7em, below: 0.7em, {
    text(size: 11pt, weight: "bold")[#(index + 1)　#it.party：#it.signer]
    v(-0.25em)
    grid(
      columns: (1fr, 40mm),
      gutter: 6mm,
      pairs(it.rows),
      if it.drawing != none { align(center + horizon, image(it.drawing, width: 40mm, height: 17mm, fit: "contain", alt: "手写签名")) },
    )
    v(-0.35em)
    line(length: 100%, stroke: (paint: line-colour, thickness: 0.5pt, dash: "dotted"))
    v(-0.45em)
    pairs((("上一条摘要", it.previousHash), ("本条摘要", it.hash)), size: 8pt)
  })
}

#if data.paper != none {
  heading(level: 1)[纸质文件核验]
  form-table(data.paper, label-width: 7em)
}

#heading(level: 1)[说明]
#set par(leading: 0.6em, spacing: 0.6em)
#set text(size: 9pt)
+ 每条签署记录的摘要由上一条记录的摘要和本条的全部内容算出，改动任何一条，后面的摘要都对不上。
+ 全部签署后，平台对整个文件加盖电子印章（PAdES）和可信时间戳（RFC 3161），此后改动任何一个字节都能被发现。用 PDF 阅读软件打开可以看到印章的验证结果。
+ 平台的电子印章证明文件自盖章以来没有改动，不是签名人个人的数字证书；签名人的身份由上面写明的方式确认。
#if data.isSandbox [+ #text(fill: red, weight: "bold")[本文件使用演示印章，仅供演示和测试，没有法律效力。]]
`;
