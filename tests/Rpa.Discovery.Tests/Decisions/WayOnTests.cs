using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Decisions;

/// <summary>Ways out of a step of an office where forms that are wrong are asked back.</summary>
public sealed class WayOnTests
{
    private static Department Office(Text? checkedTitle, string rightGoesTo = "done") => HandMade.Office() with
    {
        Workflows =
        [
            HandMade.Office().Workflows[0] with
            {
                States =
                [
                    .. HandMade.Office().Workflows[0].States.Select(s => s.Id switch
                    {
                        "checked" => s with { Title = checkedTitle },
                        "keyed" => s with { Transitions = [.. s.Transitions.Select(t =>
                            t.Event == "right" ? t with { Target = rightGoesTo } : t)] },
                        _ => s,
                    }),
                ],
            },
        ],
    };

    private static Message Job(Department office) => WayOn.Of(office, new StatePath("form", "keyed"), "wrong").Job((Text)"Key in");

    [Test]
    public void Of_AWayToATitledStep_IsToldByWhatComesNext()
    {
        var job = Job(Office(new Text { English = "Check again", Japanese = "確認のやり直し" }));
        Assert.That(job.In(Language.English), Is.EqualTo("note for 50 cases of 'Key in' whether 'Check again' comes next"));
        Assert.That(job.In(Language.Japanese), Is.EqualTo("「Key in」50件について、次に「確認のやり直し」へ進んだかどうか印をつける"));
    }

    [Test]
    public void Of_AWayToAStepWithoutTitle_OrToOneThatOthersLeadTo_IsTheFilesOwnWord()
    {
        var unnamed = Job(Office(null));
        var shared = Job(Office("Check again", rightGoesTo: "checked"));
        Assert.That(unnamed.In(Language.English), Is.EqualTo("note for 50 cases of 'Key in' whether they end with 'wrong'"));
        Assert.That(unnamed.In(Language.Japanese), Is.EqualTo("「Key in」50件について、結果がファイルで「wrong」とあるものかどうか印をつける"));
        Assert.That(shared.In(Language.English), Is.EqualTo(unnamed.In(Language.English)));
    }

    [Test]
    public void Of_AWayToAStepWithoutTitle_WhoseEventHasOne_IsThatTitle()
    {
        var office = Office(null);
        Department titled = office with
        {
            Workflows = [
                office.Workflows[0] with { Events = [new CaseEvent { Id = "wrong",
                    Title = new Text { English = "Something is wrong", Japanese = "誤りあり" } }] }],
        };
        Assert.That(Job(titled).In(Language.English),
            Is.EqualTo("note for 50 cases of 'Key in' whether they end with 'Something is wrong'"));
        Assert.That(Job(titled).In(Language.Japanese), Does.Contain("「誤りあり」"));
        Assert.That(MermaidMap.Write(titled, language: Language.Japanese), Does.Contain("誤りあり").And.Not.Contain("wrong"));
    }

    [Test]
    public void OfAPossibleFile_EveryShareIsNamed_AndItsPathKeepsTheEvent()
    {
        var figure = ParameterSamples.List(Office("Check again"), []).Single(f => f.Path == "form/keyed: wrong");
        Assert.That(figure.Name.In(Language.English), Is.EqualTo("how often 'Check again' comes after 'keyed' (form)"));
    }
}
