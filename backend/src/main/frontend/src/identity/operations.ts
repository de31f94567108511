import { graphql } from '../web/graphql';

/** Who is signed in and what she may do; the frame of every page asks it. */
export const ViewerQuery = graphql(`
  query Viewer {
    viewer {
      person { id displayName language }
      roles
      representations { id role organisation { id name kind } }
      staffPosts { id federation { id name } }
      unreadNotificationCount
    }
  }
`);
