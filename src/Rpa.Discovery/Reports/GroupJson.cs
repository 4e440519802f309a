using System.Text.Json;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The member <c>group</c>: what several people's weights make of the candidates.</summary>
internal static class GroupJson
{
    public static void Group(Utf8JsonWriter json, GroupRanking? group, Language language)
    {
        json.WritePropertyName("group");
        if (group is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.Message("headline", group.Headline, language);
        json.WriteString("first", group.First);
        json.WriteNumber("firstFor", group.FirstFor);
        json.WriteNumber("levelFor", group.LevelFor);
        json.WriteNumber("of", group.People.Count);
        json.Number("firstShare", group.FirstShare);
        json.WriteStartArray("people");
        foreach (var person in group.People)
            Person(json, person, language);
        json.WriteEndArray();
        Agreement(json, group.Agreement, language);
        json.WriteStartArray("spreads");
        foreach (var spread in group.Spreads)
        {
            json.WriteStartObject();
            json.WriteString("aim", spread.Aim);
            json.Number("lowest", spread.Lowest);
            json.Number("highest", spread.Highest);
            json.Number("points", spread.Points);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Division(json, group.Division, language);
        json.WriteStartArray("remedies");
        foreach (var remedy in group.Remedies)
        {
            json.WriteStartObject();
            json.WriteString("kind", remedy.IsMeasurement ? "measure" : "agree-on-weight");
            json.WriteString("path", remedy.Path);
            json.WriteString("aim", remedy.Aim);
            json.Number("agreementNow", remedy.AgreementNow);
            json.Number("agreementAfter", remedy.AgreementAfter);
            json.Message("how", remedy.How, language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Comparisons(json, group.Comparisons);
        json.WriteEndObject();
    }

    private static void Person(Utf8JsonWriter json, PersonalRanking person, Language language)
    {
        json.WriteStartObject();
        json.WriteString("who", person.Who);
        json.WriteString("side", JsonCode.Of(person.Side));
        json.WriteString("form", JsonCode.Of(person.Form));
        json.Number("share", person.Share);
        Weights(json, "weights", person.Weights);
        json.Texts("sharedOut", person.SharedOut);
        json.WriteString("first", person.First);
        json.Number("firstInFiles", person.FirstInFiles);
        json.Message("word", person.Word, language);
        json.WritePropertyName("measure");
        if (person.Measure is { } job)
        {
            json.WriteStartObject();
            json.WriteString("path", job.Path);
            json.Message("how", job.How, language);
            json.Number("doubtNow", job.DoubtNow);
            json.Number("doubtAfter", job.DoubtAfter);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.Number("consistencyRatio", person.ConsistencyRatio);
        json.WriteStartArray("ranking");
        foreach (var place in person.Places)
        {
            json.WriteStartObject();
            json.WriteNumber("rank", place.Rank);
            json.WriteNumber("level", place.Level);
            json.WriteString("id", place.Id);
            json.Number("value", place.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WritePropertyName("difference");
        if (person.Difference is { } difference)
            Difference(json, difference, language);
        else
            json.WriteNullValue();
        json.WriteEndObject();
    }

    private static void Difference(Utf8JsonWriter json, Difference difference, Language language)
    {
        json.WriteStartObject();
        json.Number("gap", difference.Gap);
        json.WriteBoolean("isLevel", difference.IsLevel);
        json.WritePropertyName("shift");
        if (difference.Shift is { } shift)
        {
            json.WriteStartObject();
            json.Number("moved", shift.Moved);
            Weights(json, "weights", shift.Weights);
            Weights(json, "changes", shift.Changes);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.WritePropertyName("effect");
        if (difference.Effect is { } effect)
        {
            json.WriteStartObject();
            json.WriteString("aim", effect.Aim);
            json.Number("amount", effect.Amount);
            json.WriteString("unit", UnitText.Code(effect.Unit));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNullValue();
        }

        json.Message("sentence", difference.Sentence, language);
        json.WriteEndObject();
    }

    private static void Agreement(Utf8JsonWriter json, GroupAgreement agreement, Language language)
    {
        json.WriteStartObject("agreement");
        json.Number("w", agreement.W);
        json.Number("pValue", agreement.PValue);
        json.Message("word", agreement.Word, language);
        json.WriteBoolean("isBeyondChance", agreement.IsBeyondChance);
        json.Message("why", agreement.Why, language);
        json.WriteEndObject();
    }

    private static void Division(Utf8JsonWriter json, GroupDivision? division, Language language)
    {
        json.WritePropertyName("division");
        if (division is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("one", division.One);
        json.Texts("forOne", division.ForOne);
        json.WriteString("other", division.Other);
        json.Texts("forOther", division.ForOther);
        json.WriteString("aim", division.Aim);
        json.Number("weightForOne", division.WeightForOne);
        json.Number("weightForOther", division.WeightForOther);
        json.Number("points", division.Points);
        json.Number("pointsByAim", division.PointsByAim);
        json.Message("sentence", division.Sentence, language);
        json.WriteEndObject();
    }

    private static void Comparisons(Utf8JsonWriter json, CombinedComparisons? comparisons)
    {
        json.WritePropertyName("comparisons");
        if (comparisons is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.Texts("who", comparisons.Who);
        Weights(json, "judgements", comparisons.Judgements);
        json.WriteString("firstByJudgements", comparisons.FirstByJudgements);
        Weights(json, "priorities", comparisons.Priorities);
        json.WriteString("firstByPriorities", comparisons.FirstByPriorities);
        json.WriteEndObject();
    }

    private static void Weights(Utf8JsonWriter json, string name, IReadOnlyList<AimWeight>? weights)
    {
        if (weights is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        foreach (var weight in weights)
            json.Number(weight.Aim, weight.Weight);
        json.WriteEndObject();
    }
}
