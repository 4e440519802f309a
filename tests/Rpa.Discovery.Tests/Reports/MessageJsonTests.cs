using System.Text;
using System.Text.Json;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports;

/// <summary>A sentence in JSON: its text, and beside it what it says in no language.</summary>
public sealed class MessageJsonTests
{
    private static readonly Text Desk = new() { English = "Desk", Japanese = "窓口" };

    [Test]
    public void Text_IsInTheLanguageOfTheResult_FactsAreInNone()
    {
        var message = HotSpotWords.PoolOvertime.With(Desk, new Amount(231.4, Unit.HoursPerYear),
            HotSpotWords.MostInMonth.With(new CalendarMonth(6), new Amount(38.8, Unit.Hours)), HotSpotWords.LookAtDuty);
        const string facts =
            """{"id":"hot-spot.pool-overtime","args":[{"en":"Desk","ja":"窓口"},{"value":231.4,"unit":"hours-per-year"},{"id":"hot-spot.most-in-month","args":[{"month":6},{"value":38.8,"unit":"hours"}]},{"id":"hot-spot.look-at-duty","args":[]}]}""";
        Assert.That(Written("why", message, Language.English),
            Is.EqualTo($$"""{"why":"Desk: 231 h a year of overtime, most in June (38.8 h). Look first at how many are on duty then.","whyMessage":{{facts}}}"""));
        Assert.That(Written("why", message, Language.Japanese),
            Is.EqualTo($$"""{"why":"窓口の時間外勤務が年231時間ある(最も多いのは6月(38.8時間))。まずその時間の人数を見る。","whyMessage":{{facts}}}"""));
    }

    [Test]
    public void Arguments_KeepTheirKind()
    {
        var message = HotSpotWords.MonthsOf.With(Series.Of(
            [3, "E-1", Words.Guess, Amount.Money(600m, "EUR"), new SpanOfTime(0.5), new MonthOfYear(new DateOnly(2027, 10, 1)),
                new EstimateInWords(Estimate.Exact(2, Unit.Days), null, IsMeasured: false)]));
        using var json = JsonDocument.Parse(Written("x", message, Language.English));
        var items = json.RootElement.GetProperty("xMessage").GetProperty("args")[0];
        Assert.That(items.EnumerateArray().Select(i => i.GetRawText()).Take(6), Is.EqualTo((string[])
            ["3", "\"E-1\"", """{"id":"words.guess","args":[]}""", """{"value":600,"unit":"money","currency":"EUR"}""",
                """{"value":0.5,"unit":"hours"}""", "\"2027-10\""]));
        Assert.That(items[6].GetProperty("mean").GetDouble(), Is.EqualTo(2));
    }

    [Test]
    public void Nothing_IsNull() => Assert.That(Written("why", null, Language.English), Is.EqualTo("""{"why":null,"whyMessage":null}"""));

    private static string Written(string name, Message? message, Language language)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream,
            new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString(name, message?.In(language));
            json.WritePropertyName(name + "Message");
            JsonSerializer.Serialize(json, MessageJson.Of(message)!, ResultJsonContext.Of<MessageJson>());
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
