#include "core/exchange/csv.h"

#include "core/base/text.h"
#include "core/exchange/limits.h"
#include "core/exchange/text_check.h"

#include <algorithm>
#include <optional>

namespace trustline {

namespace {

    constexpr std::size_t most_rows = 100'000;
    constexpr std::size_t most_columns = 1'000;
    constexpr std::size_t rows_looked_at = 30; // to tell the separator

    using Row = std::vector<CsvCell>;

    class CsvReader {
    public:
        CsvReader(std::string_view text, char separator, int first_line)
            : m_text(text)
            , m_separator(separator)
            , m_line(first_line)
        {
        }

        // The next row that is not empty; nothing at the end, and when there was an error.
        std::optional<Row> next()
        {
            while (m_at < m_text.size() && !m_error) {
                Row row;
                do
                    row.push_back(cell());
                while (!m_error && passed_separator(row));
                pass_line_end();
                if (!m_error && (row.size() > 1 || !row[0].text.empty()))
                    return row;
            }
            return std::nullopt;
        }
        std::optional<Error> const& error() const { return m_error; }

    private:
        bool is_at_end_of_cell() const
        {
            return m_at >= m_text.size() || m_text[m_at] == m_separator || m_text[m_at] == '\n' || m_text[m_at] == '\r';
        }

        int column() const { return int(m_at - m_line_start) + 1; }

        void refuse(char const* sentence, int line, int column)
        {
            m_error = Error { sentence, {}, { line, column, "" } };
        }

        CsvCell cell()
        {
            CsvCell cell { {}, m_line, column() };
            if (m_at < m_text.size() && m_text[m_at] == '"')
                read_quoted(cell);
            else
                read_plain(cell);
            if (cell.text.size() > max_text_characters && code_points_in(cell.text) > max_text_characters)
                refuse("This cell holds more than 10,000 characters", cell.line, cell.column);
            return cell;
        }

        void read_plain(CsvCell& cell)
        {
            auto const begin = m_at;
            while (!is_at_end_of_cell())
                ++m_at;
            cell.text = m_text.substr(begin, m_at - begin);
        }

        void read_quoted(CsvCell& cell)
        {
            ++m_at;
            while (m_at < m_text.size()) {
                char const c = m_text[m_at++];
                if (c != '"') {
                    cell.text += c;
                    if (c == '\n')
                        begin_line();
                } else if (m_at < m_text.size() && m_text[m_at] == '"') {
                    cell.text += '"';
                    ++m_at;
                } else {
                    while (m_at < m_text.size() && m_text[m_at] == ' ')
                        ++m_at;
                    if (!is_at_end_of_cell())
                        refuse("Behind a closing quotation mark the cell ends: one inside of it is written twice", m_line, column());
                    return;
                }
            }
            refuse("The quotation mark that opens this cell is never closed", cell.line, cell.column);
        }

        bool passed_separator(Row const& row)
        {
            if (m_at >= m_text.size() || m_text[m_at] != m_separator)
                return false;
            ++m_at;
            if (row.size() < most_columns)
                return true;
            refuse("There are more than 1,000 columns", m_line, column());
            return false;
        }

        void pass_line_end()
        {
            if (m_at < m_text.size() && m_text[m_at] == '\r')
                ++m_at;
            if (m_at < m_text.size() && m_text[m_at] == '\n')
                ++m_at;
            begin_line();
        }

        void begin_line()
        {
            ++m_line;
            m_line_start = m_at;
        }

        std::string_view m_text;
        char m_separator;
        std::size_t m_at = 0;
        std::size_t m_line_start = 0;
        int m_line;
        std::optional<Error> m_error;
    };

    // [V2] Rows that are as wide as the first; a table of one column says nothing.
    std::size_t evenness(std::string_view text, char separator)
    {
        CsvReader reader(text, separator, 1);
        std::size_t width = 0;
        std::size_t even_rows = 0;
        for (std::size_t i = 0; i < rows_looked_at; ++i) {
            auto const row = reader.next();
            if (!row)
                break;
            if (i == 0)
                width = row->size();
            even_rows += row->size() == width ? 1 : 0;
        }
        return width < 2 ? 0 : even_rows * most_columns + std::min(width, most_columns);
    }

    char separator_of(std::string_view text)
    {
        char best = ',';
        std::size_t most = 0;
        for (char const separator : { ',', ';', '\t' }) {
            auto const even = evenness(text, separator);
            if (even > most) {
                most = even;
                best = separator;
            }
        }
        return best;
    }

    // "sep=;" is how Excel is told.
    std::optional<char> stated_separator(std::string_view& text)
    {
        constexpr std::string_view key = "sep=";
        if (!text.starts_with(key) || text.size() < key.size() + 2)
            return std::nullopt;
        char const separator = text[key.size()];
        auto const end = text.find_first_of("\r\n");
        bool const is_alone = end != std::string_view::npos && trimmed(text.substr(key.size() + 1, end - key.size() - 1)).empty();
        if (!is_alone || (separator != ',' && separator != ';' && separator != '\t'))
            return std::nullopt;
        text.remove_prefix(end + (text.substr(end, 2) == "\r\n" ? 2 : 1));
        return separator;
    }

}

Result<CsvTable> read_csv(std::string_view whole)
{
    if (auto error = refused_as_bytes(whole))
        return *std::move(error);
    auto text = without_byte_order_mark(whole);
    auto const stated = stated_separator(text);
    CsvTable table { stated ? *stated : separator_of(text), {} };
    CsvReader reader(text, table.separator, stated ? 2 : 1);
    std::size_t cells = 0;
    while (auto row = reader.next()) {
        cells += row->size();
        if (table.rows.size() == most_rows || cells > max_json_values)
            return Error { "There are more than 100,000 rows or 2,000,000 cells", {}, { row->front().line, 1, "" } };
        table.rows.push_back(*std::move(row));
    }
    if (reader.error())
        return *reader.error();
    return table;
}

}
