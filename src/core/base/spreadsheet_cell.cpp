#include "core/base/spreadsheet_cell.h"

namespace trustline {

namespace {

    bool is_plain_number(std::string_view text)
    {
        if (text.front() != '+' && text.front() != '-')
            return false;
        auto const digits = text.substr(1);
        return digits.find_first_of("0123456789") != std::string_view::npos && digits.find_first_not_of("0123456789.,") == std::string_view::npos;
    }

    // Also in its full width, and behind apostrophes, so that what was written with one comes back with it.
    bool is_dangerous(std::string_view cell)
    {
        while (cell.starts_with('\''))
            cell.remove_prefix(1);
        for (std::string_view const sign : { "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠" }) {
            if (cell.starts_with(sign))
                return !is_plain_number(cell);
        }
        return false;
    }

}

std::string defused(std::string_view cell) { return is_dangerous(cell) ? "'" + std::string(cell) : std::string(cell); }

std::string_view undefused(std::string_view cell)
{
    return cell.starts_with('\'') && is_dangerous(cell.substr(1)) ? cell.substr(1) : cell;
}

void append_csv_cell(std::string& csv, std::string_view cell)
{
    auto const text = defused(cell);
    if (text.find_first_of(",;\"\r\n\t") == std::string::npos) {
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

}
