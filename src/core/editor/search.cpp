#include "core/editor/search.h"

#include "core/base/text.h"
#include "core/editor/actions.h"

#include <algorithm>

namespace trustline {

namespace {

bool has_letters_in_order(std::string_view text, std::string_view letters)
{
    std::size_t at = 0;
    for (std::size_t begin = 0, end = 0; begin < letters.size(); begin = end) {
        next_code_point(letters, end);
        auto const letter = letters.substr(begin, end - begin);
        if (letter == " ")
            continue;
        at = text.find(letter, at);
        if (at == std::string_view::npos)
            return false;
        at += letter.size();
    }
    return true;
}

void add_actions(EditorView const& view, std::string_view words, std::vector<Found>& found)
{
    for (auto const& action : all_actions()) {
        if (!view.is_enabled(action.id) || action.id == "palette")
            continue;
        // The English name is found as well, for those who learnt it.
        auto rank = words.empty() ? 0 : rank_of(view.say(action.label), words);
        if (!rank || *rank > 2) {
            if (auto const english = rank_of(action.label, words); english && *english <= 2)
                rank = 2;
        }
        if (rank)
            found.push_back({ action.id, {}, *rank });
    }
}

void add_touchpoints(EditorView const& view, std::string_view words, std::vector<Found>& found)
{
    if (words.empty())
        return;
    for (auto const& card : view.layout.cards) {
        auto const* touchpoint = view.journey.find(card.id);
        if (!touchpoint)
            continue;
        if (auto const rank = rank_of(touchpoint->title, words))
            found.push_back({ {}, card.id, *rank });
    }
}

}

std::optional<int> rank_of(std::string_view text, std::string_view words)
{
    auto const folded_text = folded(text), folded_words = folded(trimmed(words));
    if (folded_words.empty() || folded_text.starts_with(folded_words))
        return 0;
    if (folded_text.find(" " + folded_words) != std::string::npos)
        return 1;
    if (contains_folded(text, words))
        return 2;
    if (has_letters_in_order(folded_text, folded_words))
        return 3;
    return std::nullopt;
}

std::vector<Found> found_by(EditorView const& view, std::string_view words, std::size_t most)
{
    std::vector<Found> found;
    auto const typed = trimmed(words);
    add_actions(view, typed, found);
    add_touchpoints(view, typed, found);
    std::stable_sort(found.begin(), found.end(), [](Found const& a, Found const& b) { return a.rank < b.rank; });
    if (found.size() > most)
        found.resize(most);
    return found;
}

}
