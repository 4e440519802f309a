// Every type of BackwardCall.Model here looks forward to a room after it, each in another way and none with a using.
// The architecture tests read this assembly and must name every one of them.

namespace BackwardCall.Wording
{
    public static class Words
    {
        public static string Hello => "hello";
    }
}

namespace BackwardCall.Model
{
    public static class InsideALambda
    {
        public static Func<string> Late() => () => BackwardCall.Reports.Report.Title();
    }

    public static class InsideAnIterator
    {
        public static IEnumerable<string> Lines()
        {
            yield return BackwardCall.Reports.Report.Title();
        }
    }

    public class AsBaseType : BackwardCall.Reports.Page;

    public sealed class AsInterface : BackwardCall.Reports.IPage;

    public sealed class AsField
    {
        internal BackwardCall.Reports.Page? Kept = new();
    }

    public sealed class AsTypeArgument
    {
        public Dictionary<string, List<BackwardCall.Reports.Page[]>>? Kept { get; init; }
    }

    public static class AsConstraint
    {
        public static void Take<T>(T page)
            where T : BackwardCall.Reports.Page => ArgumentNullException.ThrowIfNull(page);
    }

    [AttributeUsage(AttributeTargets.Class)]
    public sealed class ShownByAttribute(Type type) : Attribute
    {
        public Type Type { get; } = type;
    }

    [ShownBy(typeof(BackwardCall.Reports.Page))]
    public static class AsAttributeArgument;

    public static class AsLocal
    {
        public static int Count(object given)
        {
            var page = given as BackwardCall.Reports.Page;
            return page is null ? 0 : 1;
        }
    }

    public static class AsCaughtException
    {
        public static void Try(Action action)
        {
            try
            {
                action();
            }
            catch (BackwardCall.Reports.PageException)
            {
                action();
            }
        }
    }

    public static class FromTheRoot
    {
        public static string Name => BackwardCall.Study.Name;
    }

    public static class Innocent
    {
        public static string Greeting => BackwardCall.Wording.Words.Hello;
    }
}

namespace BackwardCall.Reports
{
    public interface IPage;

    public class Page;

    public sealed class PageException : Exception;

    public static class Report
    {
        public static string Title() => BackwardCall.Wording.Words.Hello + BackwardCall.Model.Innocent.Greeting;
    }
}

namespace BackwardCall.Attic
{
    public static class Forgotten;
}

namespace BackwardCall
{
    public static class Study
    {
        public static string Name => Reports.Report.Title();

        public static System.Text.Json.JsonElement Foreign() => default;
    }
}
