using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Rpa.Discovery.Tests.EventLogs;

/// <summary>
/// The rules of IEEE Std 1849-2016 that a log's XML has to keep: which elements stand where and in which order, which attributes they have,
/// the form of values, keys that are XML names and unique, prefixes that are declared and defined there, globals and classifiers. Written
/// for the tests, to judge what the library writes.
/// </summary>
internal sealed class XesRules
{
    private static readonly string[] _values = ["string", "date", "int", "float", "boolean", "id", "list"];

    // Which keys the standard's extensions define, and where.
    private static readonly Dictionary<string, (string Uri, string Log, string Trace, string Event)> _extensions = new(
        StringComparer.Ordinal)
    {
        ["concept"] = ("http://www.xes-standard.org/concept.xesext", "name", "name", "name instance"),
        ["lifecycle"] = ("http://www.xes-standard.org/lifecycle.xesext", "model", "", "transition state"),
        ["org"] = ("http://www.xes-standard.org/org.xesext", "", "", "resource role group"),
        ["time"] = ("http://www.xes-standard.org/time.xesext", "", "", "timestamp"),
    };

    private readonly List<string> _broken = [];
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _globals = new(StringComparer.Ordinal)
    {
        ["trace"] = [],
        ["event"] = []
    };
    private bool _mayNest;

    /// <summary>Every rule that a log breaks; empty when it keeps them.</summary>
    public static IReadOnlyList<string> Broken(Stream stream)
    {
        var rules = new XesRules();
        try
        {
            rules.Log(XDocument.Load(XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit })).Root!);
        }
        catch (XmlException e)
        {
            rules._broken.Add(e.Message);
        }

        return rules._broken;
    }

    private void Log(XElement log)
    {
        Check(log.Name.LocalName == "log" && log.Name.NamespaceName.Length == 0, log, "the root is 'log'");
        Has(log, ["xes.version"], ["xes.features"]);
        Check(decimal.TryParse((string?)log.Attribute("xes.version"), CultureInfo.InvariantCulture, out _), log, "the version is a number");
        _mayNest = ((string?)log.Attribute("xes.features") ?? "").Split(' ').Contains("nested-attributes");
        InOrder(log, ["extension"], ["global"], ["classifier"], _values, ["trace"], ["event"]);
        foreach (var extension in log.Elements("extension"))
        {
            Has(extension, ["name", "prefix", "uri"], []);
            var prefix = (string?)extension.Attribute("prefix") ?? "";
            _declared.Add(prefix);
            if (_extensions.TryGetValue(prefix, out var known))
                Check((string?)extension.Attribute("uri") == known.Uri, extension, "the uri is the standard's");
        }

        foreach (var global in log.Elements("global"))
            Global(global);
        foreach (var classifier in log.Elements("classifier"))
            Classifier(classifier);
        Attributes(log, "log");
        foreach (var trace in log.Elements("trace"))
        {
            Has(trace, [], []);
            InOrder(trace, _values, ["event"]);
            Attributes(trace, "trace");
            Globals(trace, "trace");
            foreach (var happened in trace.Elements("event"))
                Event(happened);
        }

        foreach (var happened in log.Elements("event"))
            Event(happened);
    }

    private void Event(XElement happened)
    {
        Has(happened, [], []);
        InOrder(happened, _values);
        Attributes(happened, "event");
        Globals(happened, "event");
    }

    private void Global(XElement global)
    {
        Has(global, [], ["scope"]);
        var scope = (string?)global.Attribute("scope") ?? "event";
        if (!_globals.TryGetValue(scope, out var keys))
        {
            _broken.Add($"scope '{scope}'");
            return;
        }

        InOrder(global, _values);
        Attributes(global, scope);
        foreach (var attribute in global.Elements())
            keys[(string?)attribute.Attribute("key") ?? ""] = attribute.Name.LocalName;
    }

    private void Classifier(XElement classifier)
    {
        Has(classifier, ["name", "keys"], ["scope"]);
        var keys = ((string?)classifier.Attribute("keys") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var scope = (string?)classifier.Attribute("scope") ?? "event";
        Check(keys.Length > 0, classifier, "it has keys");
        Check(_globals.ContainsKey(scope), classifier, "its scope is 'trace' or 'event'");
        if (_globals.TryGetValue(scope, out var globals))
            Check(keys.All(globals.ContainsKey), classifier, "its keys are global");
        Check(IsName((string?)classifier.Attribute("name") ?? "", noColon: true), classifier, "its name is an XML name without a colon");
    }

    private void Globals(XElement element, string scope)
    {
        foreach (var (key, type) in _globals[scope])
            Check(element.Elements(type).Any(a => (string?)a.Attribute("key") == key), element, $"it has the global '{key}' as {type}");
    }

    private void Attributes(XElement element, string where)
    {
        var own = element.Elements().Where(e => _values.Contains(e.Name.LocalName)).ToList();
        var isList = element.Name.LocalName == "values";
        Check(isList || own.Select(a => (string?)a.Attribute("key")).Distinct(StringComparer.Ordinal).Count() == own.Count, element,
            "no key stands twice");
        foreach (var attribute in own)
        {
            var key = (string?)attribute.Attribute("key") ?? "";
            var type = attribute.Name.LocalName;
            Has(attribute, type == "list" ? ["key"] : ["key", "value"], []);
            Check(IsName(key, noColon: false), attribute, "the key is an XML name");
            if (key.Split(':') is [var prefix, var name])
            {
                Check(_declared.Contains(prefix), attribute, $"the prefix '{prefix}' is declared");
                if (_extensions.TryGetValue(prefix, out var known) && where is "log" or "trace" or "event")
                    Check((where == "log" ? known.Log : where == "trace" ? known.Trace : known.Event).Split(' ').Contains(name), attribute,
                        $"the extension defines '{name}' of a {where}");
            }

            if (type == "list")
            {
                InOrder(attribute, _values, ["values"]);
                Check(attribute.Elements("values").Count() == 1, attribute, "a list has its values");
                foreach (var values in attribute.Elements("values"))
                    Attributes(values, "list");
            }
            else
            {
                Check(IsValue(type, (string?)attribute.Attribute("value") ?? ""), attribute, $"the value is a {type}");
                InOrder(attribute, _values);
            }

            if (attribute.Elements().Any(e => e.Name.LocalName != "values"))
            {
                Check(_mayNest, attribute, "nested attributes are announced");
                Attributes(attribute, "nested");
            }
        }
    }

    private static bool IsValue(string type, string value)
    {
        try
        {
            switch (type)
            {
                case "date":
                    XmlConvert.ToDateTimeOffset(value);
                    return value.EndsWith('Z') || (value.Length > 6 && value[^6] is '+' or '-' && value[^3] == ':');
                case "int":
                    XmlConvert.ToInt64(value);
                    return true;
                case "float":
                    XmlConvert.ToDouble(value);
                    return true;
                case "boolean":
                    XmlConvert.ToBoolean(value);
                    return true;
                case "id":
                    return Guid.TryParse(value, out _);
                default:
                    return true;
            }
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsName(string text, bool noColon)
    {
        try
        {
            _ = noColon ? XmlConvert.VerifyNCName(text) : XmlConvert.VerifyName(text);
            return true;
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            return false;
        }
    }

    private void Has(XElement element, string[] needed, string[] allowed)
    {
        var names = element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => a.Name.LocalName).ToList();
        foreach (var name in needed)
            Check(names.Contains(name), element, $"it has '{name}'");
        foreach (var name in names.Except(needed).Except(allowed))
            _broken.Add($"'{element.Name.LocalName}' has '{name}'");
    }

    private void InOrder(XElement element, params string[][] groups)
    {
        var at = 0;
        foreach (var child in element.Elements())
        {
            var group = Array.FindIndex(groups, g => g.Contains(child.Name.LocalName));
            Check(group >= at, child, $"it may stand here in '{element.Name.LocalName}'");
            at = Math.Max(at, group);
        }
    }

    private void Check(bool isKept, XElement element, string rule)
    {
        if (!isKept)
            _broken.Add($"'{element.Name.LocalName}' {(string?)element.Attribute("key")}: {rule}");
    }
}
