#include "support/survey_sheets.h"

#include <algorithm>

namespace trustline {

namespace {

    class AnswerDice {
    public:
        explicit AnswerDice(unsigned seed)
            : m_state(seed)
        {
        }
        int below(int count)
        {
            m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
            return int((m_state >> 33) % unsigned(count));
        }

    private:
        unsigned long long m_state;
    };

    // At most three decimals, no trailing zeros.
    std::string written(double value, bool decimal_comma)
    {
        long const thousandths = long(value * 1000 + 0.5);
        auto text = std::to_string(thousandths / 1000);
        if (thousandths % 1000 == 0)
            return text;
        auto digits = std::to_string(1000 + thousandths % 1000).substr(1);
        while (digits.ends_with('0'))
            digits.pop_back();
        return text + (decimal_comma ? ',' : '.') + digits;
    }

    class Sheet {
    public:
        explicit Sheet(SurveyDialect const& dialect)
            : m_dialect(dialect)
        {
            if (dialect.byte_order_mark)
                m_text = "\xEF\xBB\xBF";
        }

        void cell(std::string const& text)
        {
            if (!m_is_row_empty)
                m_text += m_dialect.separator;
            m_is_row_empty = false;
            bool const is_quoted = m_dialect.quotes || text.find(m_dialect.separator) != std::string::npos;
            m_text += is_quoted ? '"' + text + '"' : text;
        }
        void end_row()
        {
            m_text += m_dialect.crlf ? "\r\n" : "\n";
            m_is_row_empty = true;
        }
        std::string text() { return std::move(m_text); }

    private:
        SurveyDialect const& m_dialect;
        std::string m_text;
        bool m_is_row_empty = true;
    };

    std::string answer(double value, int item, SurveyDialect const& dialect)
    {
        if (value == 0)
            return {};
        bool const is_reversed = std::find(dialect.reversed.begin(), dialect.reversed.end(), item) != dialect.reversed.end();
        double const asked = is_reversed ? 8 - value : value;
        return written(dialect.low + (asked - 1) * (dialect.high - dialect.low) / 6, dialect.decimal_comma);
    }

    template<class Put>
    void each_side(SurveyDialect const& dialect, Put const& put)
    {
        if (dialect.has_expectation && !dialect.perception_first)
            put('E');
        put('P');
        if (dialect.has_expectation && dialect.perception_first)
            put('E');
    }

}

// In steps of three quarters, which the scales of 1 to 9 and 1 to 5 know as whole and half numbers.
std::vector<SurveyPerson> people_of_a_survey(int count, unsigned seed)
{
    AnswerDice dice(seed);
    std::vector<SurveyPerson> people(std::size_t(count), SurveyPerson {});
    for (auto& person : people) {
        for (std::size_t item = 0; item < person.perception.size(); ++item) {
            int const expected = 5 + dice.below(4);
            int const perceived = std::clamp(expected + 1 - dice.below(5), 0, 8);
            person.expectation[item] = dice.below(40) == 0 ? 0 : 1 + 0.75 * expected;
            person.perception[item] = dice.below(30) == 0 ? 0 : 1 + 0.75 * perceived;
        }
    }
    return people;
}

std::string survey_csv(std::vector<SurveyPerson> const& people, SurveyDialect const& dialect)
{
    Sheet sheet(dialect);
    if (dialect.has_headers) {
        sheet.cell("id");
        each_side(dialect, [&](char side) {
            for (int item = 1; item <= dialect.items; ++item)
                sheet.cell(side + std::to_string(item) + (dialect.quotes ? " \"\"so\"\"\nto say" : ""));
            if (dialect.has_remark && side == 'P')
                sheet.cell("Anything else?");
        });
        sheet.end_row();
    }
    for (std::size_t number = 0; number < people.size(); ++number) {
        sheet.cell(dialect.has_headers ? "r" + std::to_string(number + 1) : std::to_string(number + 1));
        each_side(dialect, [&](char side) {
            auto const& answers = side == 'E' ? people[number].expectation : people[number].perception;
            for (int item = 1; item <= dialect.items; ++item)
                sheet.cell(answer(answers[std::size_t(item) - 1], item, dialect));
            if (dialect.has_remark && side == 'P')
                sheet.cell(number % 7 == 0 ? "fine, thanks" : "");
        });
        sheet.end_row();
    }
    return sheet.text();
}

}
