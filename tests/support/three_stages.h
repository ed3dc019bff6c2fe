#pragma once

// The ids of three_stage_journey(), by name.

#include "core/journey/records.h"

namespace trustline::three_stages {

inline StageId const discover { "discover" };
inline StageId const join { "join" };
inline StageId const onboard { "onboard" };

inline LaneId const customer { "customer" };
inline LaneId const frontstage { "frontstage" };
inline LaneId const backstage { "backstage" };

inline TouchpointId const ad { "ad" };
inline TouchpointId const sign_up { "sign-up" };
inline TouchpointId const call { "call" };
inline TouchpointId const mail { "mail" };
inline TouchpointId const login { "login" };
inline TouchpointId const address { "address" };

inline PersonaId const newcomers { "newcomers" };

inline RoundId const spring { "spring" };
inline RoundId const autumn { "autumn" };

inline NoteId const todo { "todo" };
inline NoteId const idea { "idea" };

}
