"""The report of bench/report-pdf.mjs set with ReportLab: the same words, table, photographs and chart. Prints JSON."""

import glob
import io
import json
import os
import resource
import sys
import time

from reportlab.graphics.charts.lineplots import LinePlot
from reportlab.graphics.shapes import Drawing
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Image, LongTable, Paragraph, SimpleDocTemplate, TableStyle

folder, regular, bold, runs = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
pdfmetrics.registerFont(TTFont("Noto", regular))
pdfmetrics.registerFont(TTFont("NotoBold", bold))
body = ParagraphStyle("body", fontName="Noto", fontSize=10.5, leading=17, wordWrap="CJK")
cell = ParagraphStyle("cell", fontName="Noto", fontSize=9, leading=13.5, wordWrap="CJK")
head = ParagraphStyle("head", fontName="NotoBold", fontSize=15, leading=22)
with open(os.path.join(folder, "content.json"), encoding="utf8") as file:
    content = json.load(file)
photos = sorted(glob.glob(os.path.join(folder, "*.jpg")))


def chart():
    drawing = Drawing(500, 150)
    plot = LinePlot()
    plot.x, plot.y, plot.width, plot.height = 30, 20, 440, 120
    plot.data = [[tuple(point) for point in content["points"]]]
    drawing.add(plot)
    return drawing


def render():
    out = io.BytesIO()
    document = SimpleDocTemplate(out, pagesize=A4, leftMargin=20 * mm, rightMargin=15 * mm, topMargin=30 * mm, bottomMargin=15 * mm)
    story = []
    for section in content["sections"]:
        story.append(Paragraph(section["title"], head))
        story.extend(Paragraph(text, body) for text in section["texts"])
    rows = [[Paragraph(text, cell) for text in row] for row in [content["header"], *content["rows"]]]
    table = LongTable(rows, colWidths=[60, 290, 145], repeatRows=1)
    table.setStyle(TableStyle([("GRID", (0, 0), (-1, -1), 0.5, colors.grey)]))
    story.append(table)
    story.append(chart())
    story.extend(Image(path, width=230, height=172) for path in photos)
    document.build(story)
    return out.getvalue(), document.page


times = []
for _ in range(runs):
    began = time.perf_counter()
    data, pages = render()
    times.append((time.perf_counter() - began) * 1000)
rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"times": times, "pages": pages, "bytes": len(data), "rssMiB": rss}))
