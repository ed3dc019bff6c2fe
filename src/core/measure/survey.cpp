#include "core/measure/survey.h"

#include "core/base/decimal.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace trustline {

std::optional<std::vector<int>> items_in(std::string_view list)
{
    std::array<bool, most_survey_items + 1> is_named {};
    while (!trimmed(list).empty()) {
        auto const end = std::min(list.find_first_of(",;"), list.size());
        auto const part = trimmed(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
        auto const dash = part.find('-');
        auto const first = decimal_number(part.substr(0, dash));
        auto const last = dash == std::string_view::npos ? first : decimal_number(part.substr(dash + 1));
        bool const is_range = first && last && *first >= 1 && *last <= double(most_survey_items) && *first <= *last;
        if (!is_range || *first != int(*first) || *last != int(*last))
            return std::nullopt;
        for (int item = int(*first); item <= int(*last); ++item)
            is_named[std::size_t(item)] = true;
    }
    std::vector<int> items;
    for (int item = 1; item <= int(most_survey_items); ++item) {
        if (is_named[std::size_t(item)])
            items.push_back(item);
    }
    return items;
}

std::string items_list(std::vector<int> const& items)
{
    std::string text;
    for (std::size_t first = 0; first < items.size();) {
        auto last = first;
        while (last + 1 < items.size() && items[last + 1] == items[last] + 1)
            ++last;
        text += (text.empty() ? "" : ",") + std::to_string(items[first]);
        if (last > first)
            text += "-" + std::to_string(items[last]);
        first = last + 1;
    }
    return text;
}

}
