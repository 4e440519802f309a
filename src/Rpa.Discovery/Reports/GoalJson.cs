using System.Text.Json;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a search for a goal found, as the member <c>goal</c>.</summary>
internal static class GoalJson
{
    public static void Write(Utf8JsonWriter json, GoalResult found, Language language)
    {
        var (goal, answer) = (found.Request.Goal, found.Answer);
        json.WriteStartObject("goal");
        json.WriteString("figure", goal.Figure);
        json.WriteString("scope", goal.Scope);
        json.WriteString("unit", UnitText.Code(goal.Unit));
        json.WriteNumber(goal.IsAtMost ? "atMost" : "atLeast", goal.Limit);
        json.WriteString("by", found.Request.Path);
        json.WriteNumber("from", found.Request.From);
        json.WriteNumber("to", found.Request.To);
        json.WriteString("outcome", JsonCode.Of(answer.Outcome));
        Number("answer", answer.Answer);
        Number("before", answer.Before);
        json.Texts("sentences", GoalText.Sentences(found, language));
        json.WriteStartArray("values");
        foreach (var value in answer.Values)
        {
            var figure = goal.Of(found.Run(value));
            json.WriteStartObject();
            json.WriteNumber("value", value);
            json.Estimate("figure", figure);
            json.WriteBoolean("met", goal.IsMetBy(figure));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Number(string name, int? value)
        {
            if (value is { } number)
                json.WriteNumber(name, number);
            else
                json.WriteNull(name);
        }
    }
}
