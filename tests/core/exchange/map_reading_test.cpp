#include "core/exchange/map_file.h"
#include "support/journeys.h"

#include <gtest/gtest.h>

namespace trustline {

namespace {

    std::string with_touchpoints(int count)
    {
        std::string text = R"({"type":"trustline/map","version":1,"stages":[{"id":"s","title":"S"}],"lanes":[{"id":"l","title":"L"}],"touchpoints":[)";
        for (int i = 0; i < count; ++i)
            text += std::string(i ? "," : "") + R"({"id":"t)" + std::to_string(i) + R"(","title":"T","stage":"s","lane":"l"})";
        return text + "]}";
    }

    TEST(MapReading, GoesOnInStepsAndComesToWhatIsReadAtOnce)
    {
        auto const text = with_touchpoints(9'000);
        MapReading reading(text, Oddities::LeftOut);
        double share = 0;
        int steps = 0;
        for (; !reading.is_done(); ++steps) {
            EXPECT_GE(reading.share(), share);
            EXPECT_LT(reading.share(), 1);
            share = reading.share();
            reading.go_on();
        }
        EXPECT_GT(share, 0.5);
        EXPECT_GT(steps, 2);
        EXPECT_EQ(reading.share(), 1);
        auto const step_by_step = reading.take();
        auto const at_once = read_map(text, Oddities::LeftOut);
        ASSERT_TRUE(step_by_step && at_once);
        EXPECT_EQ(step_by_step.value().journey, at_once.value().journey);
        EXPECT_EQ(step_by_step.value().journey.all<Touchpoint>().size(), 9'000u);
    }

    TEST(MapReading, NeedsTheTextInItsFirstStepOnly)
    {
        auto text = write_map(three_stage_journey());
        MapReading reading(text, Oddities::LeftOut);
        text.assign(text.size(), 'x');
        while (!reading.is_done())
            reading.go_on();
        auto const map = reading.take();
        ASSERT_TRUE(map);
        EXPECT_EQ(map.value().journey, three_stage_journey());
    }

    TEST(MapReading, IsDoneAtOnceWithWhatIsNoMap)
    {
        MapReading reading("{\"type\":", Oddities::LeftOut);
        EXPECT_TRUE(reading.is_done());
        EXPECT_FALSE(reading.take());
    }

}

}
