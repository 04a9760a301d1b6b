//! Text in columns.

use std::fmt;

/// The maximum width of a column.
const MAX_WIDTH: usize = 60;

/// A table of text with a title row.
#[derive(Debug)]
pub(crate) struct Table<const COLUMNS: usize> {
    rows: Vec<[String; COLUMNS]>,
}

impl<const COLUMNS: usize> Table<COLUMNS> {
    pub(crate) fn new(titles: [&str; COLUMNS]) -> Self {
        Self {
            rows: vec![titles.map(str::to_owned)],
        }
    }

    pub(crate) fn row(&mut self, row: [String; COLUMNS]) {
        // Names come from a server. A line break in a name could forge a row.
        self.rows.push(row.map(|cell| cell.replace(char::is_control, " ")));
    }
}

impl<const COLUMNS: usize> fmt::Display for Table<COLUMNS> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let width = |column: usize| {
            let lengths = self.rows.iter().map(|row| row[column].chars().count());
            lengths.filter(|length| *length <= MAX_WIDTH).max().unwrap_or(0)
        };
        let widths: [usize; COLUMNS] = std::array::from_fn(width);
        for (number, row) in self.rows.iter().enumerate() {
            if number > 0 {
                f.write_str("\n")?;
            }
            let mut line = String::new();
            for (cell, width) in row.iter().zip(widths) {
                line.push_str(&format!("{cell:width$}  "));
            }
            f.write_str(line.trim_end())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aligns_columns_and_keeps_rows_on_one_line() {
        let mut table = Table::new(["id", "name"]);
        table.row(["7".to_owned(), "a\nb".to_owned()]);
        table.row(["1234".to_owned(), "c".to_owned()]);
        assert_eq!(table.to_string(), "id    name\n7     a b\n1234  c");
    }
}
