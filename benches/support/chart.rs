//! Draws ratios as an SVG bar chart.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

/// The width of the column with the labels, in pixels.
const LABELS: f64 = 390.0;

/// The maximum length of a bar, in pixels.
const BARS: f64 = 340.0;

/// The height of a row, in pixels.
const ROW: f64 = 26.0;

/// The height of the title, in pixels.
const TITLE: f64 = 44.0;

const STYLE: &str = "text { font: 13px sans-serif; fill: #24292f } .title { font-weight: bold } rect { fill: #4078c0 } \
                     line { stroke: #b35900; stroke-dasharray: 4 3 } \
                     @media (prefers-color-scheme: dark) { text { fill: #e6edf3 } rect { fill: #6ea8ff } line { stroke: #ffb366 } }";

/// A bar chart of ratios, with a line at 1.00.
pub(crate) struct Chart {
    title: &'static str,
    bars: Vec<(String, f64)>,
}

impl Chart {
    pub(crate) fn new(title: &'static str) -> Self {
        Self {
            title,
            bars: Vec::new(),
        }
    }

    /// Adds a bar.
    pub(crate) fn add(&mut self, label: impl Into<String>, ratio: f64) {
        self.bars.push((label.into(), ratio));
    }

    /// Writes the chart to a file.
    pub(crate) fn write(&self, file: &Path) -> io::Result<()> {
        fs::write(file, self.svg())
    }

    fn svg(&self) -> String {
        let longest = self.bars.iter().map(|(_, ratio)| *ratio).fold(1.0, f64::max);
        let scale = BARS / longest;
        let height = TITLE + ROW * self.bars.len() as f64 + 10.0;
        let width = LABELS + BARS + 60.0;
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\">\n<title>{0}</title>\n<style>{STYLE}</style>\n\
             <text class=\"title\" x=\"10\" y=\"22\">{0}</text>\n",
            escaped(self.title)
        );
        for (index, (label, ratio)) in self.bars.iter().enumerate() {
            let top = TITLE + ROW * index as f64;
            let (baseline, length) = (top + 15.0, ratio * scale);
            // Writing to a string cannot fail.
            let _ = writeln!(
                svg,
                "<text x=\"{}\" y=\"{baseline}\" text-anchor=\"end\">{}</text>\n\
                 <rect x=\"{LABELS}\" y=\"{top}\" width=\"{length:.1}\" height=\"20\" rx=\"2\"/>\n\
                 <text x=\"{:.1}\" y=\"{baseline}\">{ratio:.2}</text>",
                LABELS - 8.0,
                escaped(label),
                LABELS + BARS + 8.0,
            );
        }
        let one = LABELS + scale;
        let _ = writeln!(
            svg,
            "<line x1=\"{one:.1}\" x2=\"{one:.1}\" y1=\"{}\" y2=\"{}\"/>\n</svg>",
            TITLE - 6.0,
            height - 6.0
        );
        svg
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
