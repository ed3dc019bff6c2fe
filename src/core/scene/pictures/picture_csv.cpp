#include "core/scene/pictures/picture.h"

#include <algorithm>

namespace trustline {

namespace {

bool is_number(std::string_view cell)
{
    auto const is_digit_or_point = [](char c) { return (c >= '0' && c <= '9') || c == '.'; };
    if (cell.starts_with('-'))
        cell.remove_prefix(1);
    return !cell.empty() && std::all_of(cell.begin(), cell.end(), is_digit_or_point);
}

// What begins like this is a formula to a spreadsheet (OWASP, CSV injection).
bool is_formula(std::string_view cell)
{
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos && !is_number(cell);
}

void add_cell(std::string& csv, std::string_view cell)
{
    std::string const text = is_formula(cell) ? "'" + std::string(cell) : std::string(cell);
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        csv += text;
        return;
    }
    csv += '"';
    for (char const c : text) {
        csv += c;
        if (c == '"')
            csv += '"';
    }
    csv += '"';
}

void add_row(std::string& csv, std::vector<std::string> const& cells)
{
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            csv += ',';
        add_cell(csv, cells[i]);
    }
    csv += "\r\n";
}

}

std::string picture_csv(Picture const& picture)
{
    std::string csv;
    add_row(csv, picture.columns);
    for (auto const& row : picture.rows)
        add_row(csv, row);
    return csv;
}

}
