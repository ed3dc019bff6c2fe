#include "support/decimal_signs.h"

#include "core/journey/shape.h"

namespace trustline {

namespace {

constexpr std::string_view digits = "0123456789";

}

std::set<std::string> numbers_with(char sign, std::string_view text)
{
    std::set<std::string> found;
    for (auto at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1)) {
        auto const begin = text.substr(0, at).find_last_not_of(digits) + 1;
        auto const end = std::min(text.find_first_not_of(digits, at + 1), text.size());
        if (begin < at && end > at + 1)
            found.emplace(text.substr(begin, end - begin));
    }
    return found;
}

std::set<std::string> numbers_typed_with(char sign, Journey const& journey)
{
    std::set<std::string> found;
    for (std::size_t kind = 0; kind < record_kind_count; ++kind) {
        each_of_kind(journey, RecordKind(kind), [&](void const* record) {
            for (auto const& field : fields_of(RecordKind(kind))) {
                if (field.is_text())
                    found.merge(numbers_with(sign, field.in<std::string>(record)));
            }
        });
    }
    return found;
}

}
