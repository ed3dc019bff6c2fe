#pragma once

// The words of the file for each enumeration, and the English words people see. One table each, in journey/names.cpp.

#include "core/journey/records.h"

#include <span>
#include <string_view>

namespace trustline {

// One value of an enumeration, whichever it is.
struct Word {
    std::uint8_t value;
    std::string_view key;   // in the file: "frontstage"
    std::string_view label; // on screen, English, a key of the translations: "Front stage"

    template<class Enum>
    constexpr Word(Enum enum_value, std::string_view word_key, std::string_view word_label)
        : value(std::uint8_t(enum_value))
        , key(word_key)
        , label(word_label)
    {
    }
};

std::span<Word const> words_of(Dimension);
std::span<Word const> words_of(Channel);
std::span<Word const> words_of(LaneKind);
std::span<Word const> words_of(MomentKind);
std::span<Word const> words_of(Evidence);
std::span<Word const> words_of(ItemSet);
std::span<Word const> words_of(KanoClass);
std::span<Word const> words_of(KanoReply);
std::span<Word const> words_of(MetricKind);
std::span<Word const> words_of(MetricDirection);
std::span<Word const> words_of(MetricMethod);
std::span<Word const> words_of(Sentiment);
std::span<Word const> words_of(IncidentClass);
std::span<Word const> words_of(SwotKind);
std::span<Word const> words_of(TensionKind);
std::span<Word const> words_of(RecordKind); // key: the array of the file, "touchpoints"; label "Touchpoint"

// The place of a key among words; nothing when there is none.
std::optional<std::size_t> place_of_word(std::span<Word const> words, std::string_view key);

template<class Enum>
struct Name {
    Enum value;
    std::string_view key;
    std::string_view label;
};

// The words of one enumeration, each with its value.
template<class Enum>
class Names {
public:
    class Iterator {
    public:
        explicit Iterator(Word const* word)
            : m_word(word)
        {
        }
        Name<Enum> operator*() const { return { Enum(m_word->value), m_word->key, m_word->label }; }
        Iterator& operator++()
        {
            ++m_word;
            return *this;
        }
        bool operator==(Iterator const&) const = default;

    private:
        Word const* m_word;
    };

    explicit Names(std::span<Word const> words)
        : m_words(words)
    {
    }
    Iterator begin() const { return Iterator(m_words.data()); }
    Iterator end() const { return Iterator(m_words.data() + m_words.size()); }
    std::size_t size() const { return m_words.size(); }
    bool empty() const { return m_words.empty(); }
    Name<Enum> operator[](std::size_t place) const { return *Iterator(&m_words[place]); }
    Names subspan(std::size_t first) const { return Names(m_words.subspan(first)); }

private:
    std::span<Word const> m_words;
};

template<class Enum>
Names<Enum> names_of(Enum any)
{
    return Names<Enum>(words_of(any));
}

template<class Enum>
std::string_view key_of(Enum value)
{
    return words_of(value)[std::size_t(value)].key;
}

template<class Enum>
std::string_view label_of(Enum value)
{
    return words_of(value)[std::size_t(value)].label;
}

template<class Enum>
std::optional<Enum> from_key(std::string_view key)
{
    auto const place = place_of_word(words_of(Enum {}), key);
    return place ? std::optional(Enum(*place)) : std::nullopt;
}

}
